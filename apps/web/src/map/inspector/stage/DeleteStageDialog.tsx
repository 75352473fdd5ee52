import type { Stage } from '@journey-canvas/journey';
import { For, Show } from 'solid-js';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useInspector } from '../InspectorContext';
import { stageName, touchpointName } from '../names';
import { OwnerMark } from '../touchpointChoices';
import styles from './DeleteStageDialog.module.css';
import { contentsOf, contentsWords, deletedStageWords } from './stageContents';

interface DeleteStageDialogProps {
  stage: Stage;
  open: boolean;
  onOpenChange(open: boolean): void;
}

const LISTED = 8;

/** Asks before a stage goes that holds something: that stays, without a place. */
export function DeleteStageDialog(props: DeleteStageDialogProps) {
  const inspector = useInspector();
  const contents = () => contentsOf(inspector.journey(), props.stage.id);
  const rest = () => contents().touchpoints.length - LISTED;
  function remove(): void {
    props.onOpenChange(false);
    inspector.remove([{ kind: 'stage', id: props.stage.id }], deletedStageWords(props.stage, contents()));
  }
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={`Delete the stage “${stageName(props.stage)}”?`}
      description={contentsWords(contents())}
      confirm="Delete stage"
      onConfirm={remove}
    >
      <ul class={styles.list}>
        <For each={contents().touchpoints.slice(0, LISTED)}>
          {(touchpoint) => (
            <li class={styles.item}>
              <OwnerMark organisations={inspector.organisations()} owner={touchpoint.owner?.id ?? null} />
              {touchpointName(touchpoint)}
            </li>
          )}
        </For>
        <Show when={rest() > 0}>
          <li class={styles.rest}>and {rest()} more</li>
        </Show>
      </ul>
    </ConfirmDialog>
  );
}
