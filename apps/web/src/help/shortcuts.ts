/** Keys to press together; several entries are several ways. */
export interface Shortcut {
  keys: readonly (readonly string[])[];
  does: string;
}

export interface ShortcutArea {
  title: string;
  /** When these keys are heard. */
  when: string;
  shortcuts: readonly Shortcut[];
}

/** Every key the product knows, by the part that listens to it. */
export const SHORTCUT_AREAS: readonly ShortcutArea[] = [
  {
    title: 'Everywhere',
    when: 'While no text is being written',
    shortcuts: [
      { keys: [['?']], does: 'This help' },
      { keys: [['Ctrl', 'K']], does: 'Find a map, in a workspace' },
      { keys: [['Tab']], does: 'Go on to the next control; the first one leads past the bars' },
      { keys: [['Esc']], does: 'Close what is open, leave what you are doing' },
    ],
  },
  {
    title: 'Canvas: moving about',
    when: 'While the focus is on the canvas',
    shortcuts: [
      { keys: [['↑'], ['↓'], ['←'], ['→']], does: 'Walk over touchpoints and cards' },
      { keys: [['Shift', '1']], does: 'Fit the map' },
      { keys: [['+'], ['−']], does: 'Zoom in, zoom out' },
      { keys: [['V'], ['H']], does: 'Select, move the view' },
      { keys: [['Ctrl', 'A']], does: 'Select everything' },
    ],
  },
  {
    title: 'Canvas: the journey',
    when: 'While the focus is on the canvas',
    shortcuts: [
      { keys: [['N']], does: 'New touchpoint behind the selected one' },
      { keys: [['Enter']], does: 'Open what is selected: all about it, beside the map' },
      { keys: [['F2']], does: 'Write in what is selected' },
      { keys: [['P']], does: 'Next step: choose where it leads with the arrows, Enter connects' },
      { keys: [['X']], does: 'Exit from the selected touchpoint; on an exit, the next reason' },
      { keys: [['Alt', '↑ ↓ ← →']], does: 'Move what is selected' },
      { keys: [['Ctrl', 'D']], does: 'Duplicate' },
      { keys: [['Delete']], does: 'Delete' },
      { keys: [['Ctrl', 'Z']], does: 'Undo your own last step' },
      {
        keys: [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
        does: 'Redo',
      },
    ],
  },
  {
    title: 'Canvas: notes and drawings',
    when: 'While the focus is on the canvas',
    shortcuts: [
      { keys: [['S']], does: 'Sticky note; a click puts it down, Enter does in the middle of the view' },
      { keys: [['D']], does: 'Draw' },
      { keys: [['T']], does: 'Text' },
      { keys: [['A']], does: 'Arrow, from the selected thing if there is one' },
      { keys: [['F']], does: 'Frame' },
      { keys: [['I']], does: 'Image, from a file; pasted and dropped ones work too' },
      { keys: [['C']], does: 'Comment' },
      { keys: [[']'], ['[']], does: 'To the front, to the back' },
      { keys: [['Alt', '↑ ↓ ← →']], does: 'Move it by ten, with Shift by one' },
      {
        keys: [
          ['Ctrl', 'C'],
          ['Ctrl', 'X'],
          ['Ctrl', 'V'],
        ],
        does: 'Copy, cut, paste',
      },
    ],
  },
  {
    title: 'Outline',
    when: 'While the focus is on a touchpoint',
    shortcuts: [
      { keys: [['↑'], ['↓']], does: 'Go to the touchpoint above or below' },
      { keys: [['Enter']], does: 'Open it: all about it, beside the outline' },
      { keys: [['F2']], does: 'Rename' },
      {
        keys: [
          ['Alt', '↑'],
          ['Alt', '↓'],
        ],
        does: 'Move it up or down, over the edge of a stage too',
      },
      { keys: [['Delete']], does: 'Delete, with an Undo in the message' },
    ],
  },
];
