import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { Match, Show, Switch } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { PanelFrame } from '../map/PanelFrame';
import { IconButton } from '../ui/IconButton';
import { AllThreads } from './AllThreads';
import styles from './CommentsPanel.module.css';
import { Conversation } from './Conversation';
import { useDiscussion } from './DiscussionContext';
import { NewConversation } from './NewConversation';

/** What is said about the map: the list, one conversation, or one that begins. */
export function CommentsPanel(props: { id: string }) {
  const page = useMapPage();
  const discussion = useDiscussion();
  const { shown } = discussion;
  const beginning = () => {
    const what = shown.what();
    return what.kind === 'new' ? what.anchor : null;
  };
  const anchor = () => beginning() ?? shown.thread()?.anchor ?? null;
  const title = () => {
    const at = anchor();
    return at === null ? 'Comments' : discussion.placeOf(at).title;
  };
  return (
    <PanelFrame
      id={props.id}
      phone={page.phone()}
      open={shown.open()}
      onClose={shown.close}
      title={title()}
      closeLabel="Close comments"
      before={
        <Show when={anchor()}>
          <IconButton label="All comments" class={styles.back} onClick={shown.leaveThread}>
            <ArrowLeft size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </Show>
      }
    >
      <Switch fallback={<AllThreads />}>
        <Match when={beginning()} keyed>
          {(at) => <NewConversation anchor={at} />}
        </Match>
        {/* Keyed: what is being written belongs to one conversation. */}
        <Match when={shown.threadKey()} keyed>
          {(key) => (
            <Show when={shown.thread()}>{(thread) => <Conversation key={key} thread={thread()} />}</Show>
          )}
        </Match>
      </Switch>
    </PanelFrame>
  );
}
