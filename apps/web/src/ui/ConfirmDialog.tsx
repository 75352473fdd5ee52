import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { Button } from './Button';
import { Dialog, DialogActions, DialogBody } from './Dialog';
import { FormError } from './FormError';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  description: JSX.Element;
  /** The verb on the button: "Delete map". */
  confirm: string;
  keep?: string;
  busy?: boolean;
  error?: string | undefined;
  onConfirm(): void;
  children?: JSX.Element;
}

/** Asks before what cannot be undone. The first focus and Esc keep things as they are. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  let keep: HTMLButtonElement | undefined;
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      description={props.description}
      initialFocus={() => keep}
    >
      <Show when={props.children || props.error}>
        <DialogBody>
          {props.children}
          <FormError message={props.error} />
        </DialogBody>
      </Show>
      <DialogActions>
        <Button ref={keep} onClick={() => props.onOpenChange(false)}>
          {props.keep ?? 'Keep it'}
        </Button>
        <Button variant="danger" busy={props.busy ?? false} onClick={() => props.onConfirm()}>
          {props.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
