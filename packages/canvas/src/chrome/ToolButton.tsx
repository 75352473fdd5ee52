import { type Editor, useValue } from '@tldraw/tldraw';
import type { LucideIcon } from 'lucide-react';

/** Chooses a tool; pressed while it is the one in use. */
export function ToolButton(props: {
  editor: Editor;
  tool: string;
  icon: LucideIcon;
  label: string;
  keys: string;
}) {
  const { editor, tool } = props;
  const on = useValue('tool', () => editor.getCurrentToolId() === tool, [editor, tool]);
  return <Button {...props} pressed={on} onClick={() => editor.setCurrentTool(tool)} />;
}

interface ButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** It opens a menu, which is open or not. */
  readonly opens?: boolean;
}

/** One button of a toolbar. */
export function Button({ icon: Icon, label, keys, onClick, pressed, disabled, opens }: ButtonProps) {
  return (
    <button
      type="button"
      className="jc-tool"
      aria-label={label}
      aria-pressed={pressed}
      aria-haspopup={opens === undefined ? undefined : 'menu'}
      aria-expanded={opens}
      // Stays in the tab order, so that the focus is not lost when the last step was undone.
      aria-disabled={disabled || undefined}
      data-tooltip={keys === '' ? label : `${label} (${keys})`}
      onClick={() => (disabled === true ? undefined : onClick())}
    >
      <Icon size={20} strokeWidth={1.6} aria-hidden />
    </button>
  );
}
