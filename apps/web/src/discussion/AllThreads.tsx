import { createSignal, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { Button } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import styles from './CommentsPanel.module.css';
import { useDiscussion } from './DiscussionContext';
import { placeKey } from './places';
import { ThreadList } from './ThreadList';
import { useSelectedAnchor } from './useSelectedAnchor';

type Filter = 'open' | 'resolved';

/** All conversations, or those at one place, open or resolved. */
export function AllThreads() {
  const page = useMapPage();
  const discussion = useDiscussion();
  const { shown } = discussion;
  const [filter, setFilter] = createSignal<Filter>('open');
  const selected = useSelectedAnchor();
  const at = () => {
    const what = shown.what();
    return what.kind === 'list' ? what.at : null;
  };
  const here = () => {
    const anchor = at();
    const key = anchor && placeKey(anchor);
    return discussion.threads().filter((thread) => key === null || placeKey(thread.anchor) === key);
  };
  const filtered = (which: Filter) =>
    here().filter(({ resolved }) => (resolved === null) === (which === 'open'));
  const about = () => at() ?? selected();
  return (
    <>
      <div class={styles.tools}>
        <Segmented
          label="Which comments"
          value={filter()}
          options={[
            { value: 'open', label: `Open ${filtered('open').length}` },
            { value: 'resolved', label: `Resolved ${filtered('resolved').length}` },
          ]}
          onChange={setFilter}
        />
        <Show when={discussion.unread() > 0}>
          <Button variant="quiet" onClick={discussion.markAllSeen}>
            Mark all read
          </Button>
        </Show>
      </div>
      <Show when={at()}>
        {(anchor) => (
          <p class={styles.scope}>
            <span class={styles.cut}>At “{discussion.placeOf(anchor()).title}”</span>
            <Button variant="quiet" onClick={() => shown.openList()}>
              Show all
            </Button>
          </p>
        )}
      </Show>
      <Show when={discussion.mayComment() && about()}>
        {(anchor) => (
          <div class={styles.begin}>
            <Button wide onClick={() => shown.begin(anchor())}>
              <span class={styles.cut}>Comment on “{discussion.placeOf(anchor()).title}”</span>
            </Button>
          </div>
        )}
      </Show>
      <ThreadList threads={filtered(filter())} filter={filter()} journey={page.map.reading().journey} />
    </>
  );
}
