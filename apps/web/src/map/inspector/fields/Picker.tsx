import * as Popover from '@kobalte/core/popover';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Plus from 'lucide-solid/icons/plus';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { classes } from '../../../ui/classes';
import styles from './Picker.module.css';
import { Choices, type PickerProps } from './PickerChoices';

export type { PickerOption } from './PickerChoices';

/** A button with what is chosen; pressed, a list to choose from, searched where it is long. */
export function Picker(props: PickerProps) {
  const [open, setOpen] = createSignal(false);
  // Twenty popovers in every inspector would take their time: each is made when it is first wanted.
  const [wanted, setWanted] = createSignal(false);
  const chosen = () => props.options.find(({ value }) => value === props.value);
  const shown = () => chosen()?.label ?? props.value ?? props.placeholder;
  const own = createUniqueId();
  const id = () => props.id ?? own;
  const adds = () => props.look === 'plus' || props.look === 'add';

  const name = () =>
    adds() || !props.labelledBy
      ? { 'aria-label': adds() ? props.label : `${props.label}: ${shown()}` }
      : { 'aria-labelledby': `${props.labelledBy} ${id()}` };
  const content = () => (
    <Show
      when={!adds()}
      fallback={
        <>
          <Plus size={16} stroke-width={1.6} aria-hidden="true" />
          <Show when={props.look === 'add'}>
            <span>{props.placeholder}</span>
          </Show>
        </>
      }
    >
      <Show when={props.value !== null}>{chosen()?.sign?.()}</Show>
      <span class={classes(styles.words, props.value === null && styles.none)}>{shown()}</span>
      <ChevronDown size={14} stroke-width={1.6} aria-hidden="true" class={styles.chevron} />
    </Show>
  );
  const look = () =>
    classes(styles.trigger, props.look === 'plus' && styles.plus, props.look === 'add' && styles.add);
  return (
    <Show
      when={wanted()}
      fallback={
        <button
          type="button"
          id={id()}
          class={look()}
          {...name()}
          aria-describedby={props.describedBy}
          aria-haspopup="dialog"
          aria-expanded="false"
          onClick={() => {
            setWanted(true);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            setWanted(true);
            setOpen(true);
          }}
        >
          {content()}
        </button>
      }
    >
      <Popover.Root
        open={open()}
        onOpenChange={setOpen}
        placement={props.look === 'plus' ? 'bottom-end' : 'bottom-start'}
        gutter={4}
        fitViewport
      >
        <Popover.Trigger
          id={id()}
          class={look()}
          {...name()}
          aria-describedby={props.describedBy}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          {content()}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            class={styles.content}
            aria-label={props.label}
            data-wide={adds() ? '' : undefined}
            onOpenAutoFocus={(event) => event.preventDefault()}
          >
            <Choices
              {...props}
              onChoose={(value) => {
                setOpen(false);
                if (value !== props.value) props.onChange(value);
              }}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </Show>
  );
}
