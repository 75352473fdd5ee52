import type { LucideIcon } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './ToolButton';

/** A button of a toolbar with a menu over it. The choice, Escape, or going elsewhere closes it. */
export function Popover(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const items = itemsOf(menu.current);
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    whole.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const items = itemsOf(menu.current);
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items[(at + step + items.length) % items.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent) => {
    if (whole.current?.contains(event.relatedTarget) !== true) setOpen(false);
  };

  return (
    <div
      ref={whole}
      className="jc-popover"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      // Safari gives a pressed button no focus: the menu would be gone before the press is a click.
      onMouseDown={(event) => open && event.preventDefault()}
      role="none"
    >
      <Button
        icon={props.icon}
        label={props.label}
        keys={props.keys ?? ''}
        opens={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          ref={menu}
          className={`jc-menu ${props.className ?? ''}`}
          role="menu"
          aria-label={props.label}
          onClick={() => close()}
          onKeyDown={() => {}}
        >
          {props.children}
        </div>
      )}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): HTMLButtonElement[] {
  return menu === null ? [] : [...menu.querySelectorAll('button')];
}
