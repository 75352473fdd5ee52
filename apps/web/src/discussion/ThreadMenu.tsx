import Ellipsis from 'lucide-solid/icons/ellipsis';
import Link from 'lucide-solid/icons/link';
import Trash from 'lucide-solid/icons/trash';
import { createSignal, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { iconButtonClass } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { Menu, MenuItem } from '../ui/Menu';
import { DeleteThreadDialog } from './DeleteThreadDialog';
import { useDiscussion } from './DiscussionContext';
import type { ThreadView } from './threadViews';

/** What else can be done with a conversation. */
export function ThreadMenu(props: { thread: ThreadView }) {
  const page = useMapPage();
  const discussion = useDiscussion();
  const [deleting, setDeleting] = createSignal(false);

  async function copyLink(id: string): Promise<void> {
    const link = new URL(location.pathname, location.origin);
    link.searchParams.set('thread', id);
    const copied = await copyText(link.href);
    page.toast({ text: copied ? 'Link copied' : 'The browser did not let the link be copied' });
  }
  return (
    <Show when={props.thread.id}>
      {(id) => (
        <>
          <Menu
            triggerClass={iconButtonClass}
            trigger={<Ellipsis size={16} stroke-width={1.6} aria-hidden="true" />}
            label="More about this conversation"
          >
            <MenuItem
              icon={<Link size={16} stroke-width={1.6} aria-hidden="true" />}
              onSelect={() => void copyLink(id())}
            >
              Copy link
            </MenuItem>
            <Show when={discussion.mayDeleteThread(props.thread)}>
              <MenuItem
                icon={<Trash size={16} stroke-width={1.6} aria-hidden="true" />}
                danger
                onSelect={() => setDeleting(true)}
              >
                Delete conversation
              </MenuItem>
            </Show>
          </Menu>
          <DeleteThreadDialog open={deleting()} onOpenChange={setDeleting} thread={props.thread} />
        </>
      )}
    </Show>
  );
}
