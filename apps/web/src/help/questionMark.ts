const KEY = 'journey-canvas.question-mark';

/** Whether a lone "?" opens the help; people who speak to their computer may not want that. */
export function opensByKey(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setOpensByKey(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage may be blocked; the help then opens by its key as usual.
  }
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  target: EventTarget | null;
}

const WRITING = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Whether this key asks for the help: a "?" that nobody is writing. */
export function asksForHelp(event: Pressed): boolean {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !(event.target instanceof Element && event.target.closest(WRITING));
}
