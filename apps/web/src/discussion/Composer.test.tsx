import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { Composer } from './Composer';
import { COMMENT_LENGTH } from './drafts';

let dispose = () => {};
afterEach(() => {
  dispose();
  document.body.replaceChildren();
});

interface Drawn {
  field: HTMLTextAreaElement;
  sent: string[];
  inputs: string[];
  cancelled: () => number;
}

function draw({ taken = true, initial }: { taken?: boolean; initial?: string } = {}): Drawn {
  const [sent, inputs]: [string[], string[]] = [[], []];
  let cancelled = 0;
  dispose = render(
    () => (
      <Composer
        label="Reply"
        {...(initial !== undefined && { initial })}
        onInput={(text) => inputs.push(text)}
        onCancel={() => {
          cancelled += 1;
        }}
        onSend={(text) => {
          sent.push(text);
          return taken;
        }}
      />
    ),
    document.body,
  );
  const field = document.querySelector('textarea');
  if (!field) throw new Error('No field');
  return { field, sent, inputs, cancelled: () => cancelled };
}

function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const press = (field: HTMLElement, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  field.dispatchEvent(event);
  return event.defaultPrevented;
};
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const send = () => document.querySelector<HTMLButtonElement>('button[aria-label="Send"]');
const hint = () => document.querySelector('p')?.textContent;

describe('the field for comments', () => {
  it('W30.9 sends what was written, trimmed, by Ctrl+Enter and by its button, and is empty then', async () => {
    const { field, sent, inputs } = draw();
    type(field, '  Hello\nthere ');
    expect(press(field, 'Enter', { ctrlKey: true })).toBe(true);
    await settled();
    type(field, 'Again');
    send()?.click();
    await settled();
    expect(sent).toEqual(['Hello\nthere', 'Again']);
    expect([field.value, inputs.at(-1)]).toEqual(['', '']);
  });

  it('W30.9 Enter alone begins a line on a touch keyboard, and so does Shift+Enter anywhere', async () => {
    const { field, sent } = draw();
    type(field, 'Hello');
    expect([press(field, 'Enter'), press(field, 'Enter', { shiftKey: true })]).toEqual([false, false]);
    await settled();
    expect(sent).toEqual([]);
  });

  it('W30.9 leaves the keys of an input method alone', async () => {
    const { field, sent, cancelled } = draw();
    type(field, 'こんに');
    press(field, 'Enter', { ctrlKey: true, isComposing: true });
    press(field, 'Escape', { isComposing: true });
    await settled();
    expect([sent, cancelled()]).toEqual([[], 0]);
  });

  it('W30.9 Esc goes back', () => {
    const { field, cancelled } = draw();
    expect(press(field, 'Escape')).toBe(true);
    expect(cancelled()).toBe(1);
  });

  it('sends nothing empty and nothing too long, and says how much is left', async () => {
    const { field, sent } = draw();
    for (const text of [' \n ', 'x'.repeat(COMMENT_LENGTH + 3)]) {
      type(field, text);
      press(field, 'Enter', { ctrlKey: true });
      send()?.click();
    }
    await settled();
    expect(sent).toEqual([]);
    expect(hint()).toBe('3 characters too many');
    type(field, 'x'.repeat(COMMENT_LENGTH - 10));
    expect(hint()).toBe('10 characters left');
    expect(send()?.getAttribute('aria-disabled')).toBeNull();
  });

  it('keeps words that were not taken', async () => {
    const { field, sent } = draw({ taken: false, initial: 'Kept' });
    expect(field.value).toBe('Kept');
    press(field, 'Enter', { metaKey: true });
    await settled();
    expect([sent, field.value]).toEqual([['Kept'], 'Kept']);
  });
});
