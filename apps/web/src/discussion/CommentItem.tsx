import Ellipsis from 'lucide-solid/icons/ellipsis';
import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import { createSignal, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { Avatar } from '../ui/Avatar';
import { iconButtonClass } from '../ui/Button';
import { classes } from '../ui/classes';
import { LazyMenu, MenuItem } from '../ui/Menu';
import { relativeTime } from '../ui/relativeTime';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { avatarOf } from './avatarOf';
import styles from './CommentItem.module.css';
import { CommentWords } from './CommentWords';
import { Composer } from './Composer';
import { DeleteCommentDialog } from './DeleteCommentDialog';
import { useDiscussion } from './DiscussionContext';
import { DraftState } from './DraftState';
import type { CommentView, ThreadView } from './threadViews';

interface CommentItemProps {
  comment: CommentView;
  thread: ThreadView;
  now: number;
}

/** One thing that was said: by whom, when, and what its author may still do about it. */
export function CommentItem(props: CommentItemProps) {
  const page = useMapPage();
  const discussion = useDiscussion();
  const [editing, setEditing] = createSignal(false);
  const [deleting, setDeleting] = createSignal(false);
  const person = () => avatarOf(props.comment.author, page.organisations());
  const fresh = () => discussion.isFresh(props.comment);
  const settled = () => props.comment.delivery === null && !props.comment.deleted;
  const mayEdit = () => props.comment.own && discussion.mayComment();
  return (
    <li class={classes(styles.comment, fresh() && styles.fresh)} data-fresh={fresh() || undefined}>
      <Avatar person={person()} />
      <div class={styles.said}>
        <p class={styles.by}>
          <span class={styles.name}>{person().name}</span>
          <span class={styles.about}>
            <Show when={person().note}>{(note) => <>{note()}, </>}</Show>
            <time
              datetime={new Date(props.comment.at).toISOString()}
              title={new Date(props.comment.at).toLocaleString('en-GB')}
            >
              {relativeTime(props.comment.at, props.now)}
            </time>
            <Show when={props.comment.edited && !props.comment.deleted}>, edited</Show>
            <Show when={fresh()}>
              <VisuallyHidden>, new</VisuallyHidden>
            </Show>
          </span>
        </p>
        <Show
          when={!editing()}
          fallback={
            <Composer
              label="Your comment"
              send="Save"
              eager
              initial={props.comment.text}
              onCancel={() => setEditing(false)}
              onSend={async (text) => {
                if (text === props.comment.text || (await discussion.edit(props.comment, text))) {
                  setEditing(false);
                  return true;
                }
                return false;
              }}
            />
          }
        >
          <Show
            when={!props.comment.deleted}
            fallback={<p class={styles.deleted}>This comment was deleted</p>}
          >
            <CommentWords text={props.comment.text} />
          </Show>
        </Show>
        <Show when={props.comment.delivery}>
          {(delivery) => <DraftState id={props.comment.id} delivery={delivery()} />}
        </Show>
      </div>
      <Show when={settled() && !editing() && (mayEdit() || discussion.mayDelete(props.comment))}>
        <LazyMenu
          triggerClass={classes(iconButtonClass, styles.menu)}
          trigger={<Ellipsis size={16} stroke-width={1.6} aria-hidden="true" />}
          label={`What to do with the comment of ${person().name}`}
        >
          <Show when={mayEdit()}>
            <MenuItem
              icon={<Pencil size={16} stroke-width={1.6} aria-hidden="true" />}
              onSelect={() => setEditing(true)}
            >
              Edit
            </MenuItem>
          </Show>
          <Show when={discussion.mayDelete(props.comment)}>
            <MenuItem
              icon={<Trash size={16} stroke-width={1.6} aria-hidden="true" />}
              danger
              onSelect={() => setDeleting(true)}
            >
              Delete
            </MenuItem>
          </Show>
        </LazyMenu>
      </Show>
      <DeleteCommentDialog
        open={deleting()}
        onOpenChange={setDeleting}
        comment={props.comment}
        thread={props.thread}
      />
    </li>
  );
}
