import ChevronDown from 'lucide-solid/icons/chevron-down';
import { type JSX, Show } from 'solid-js';
import { buttonClass } from '../ui/Button';
import { Menu, MenuChoice } from '../ui/Menu';
import styles from './ChoiceMenu.module.css';

interface ChoiceMenuProps<T extends string> {
  /** What is chosen, and for whom: "Role of Jonas Becker". */
  label: string;
  heading: string;
  value: T;
  /** What is chosen now, in words. */
  shown: string;
  sign?: JSX.Element;
  /** Empty: there is nothing to choose, and the value stands as plain words. */
  options: readonly { value: T; label: string; sign?: JSX.Element; note?: string }[];
  onChange(value: T): void;
  /** More that can be done, below the choice. */
  children?: JSX.Element;
}

/** A value in a list that can be changed where it stands. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const words = () => (
    <>
      {props.sign}
      <span class={styles.text}>{props.shown}</span>
    </>
  );
  return (
    <Show when={props.options.length > 0} fallback={<span class={styles.plain}>{words()}</span>}>
      <Menu
        placement="bottom-start"
        label={`${props.label}: ${props.shown}`}
        triggerClass={`${buttonClass({ variant: 'quiet' })} ${styles.trigger}`}
        trigger={
          <>
            {words()}
            <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" />
          </>
        }
      >
        <MenuChoice
          label={props.heading}
          value={props.value}
          options={props.options}
          closes
          onChange={(value) => {
            if (value !== props.value) props.onChange(value);
          }}
        />
        {props.children}
      </Menu>
    </Show>
  );
}
