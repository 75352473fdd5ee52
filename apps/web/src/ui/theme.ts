import { type Accessor, createSignal } from 'solid-js';

export const THEME_CHOICES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = 'light' | 'dark';

// `public/theme.js` reads the same key before the first paint.
const KEY = 'journey-canvas.theme';

/** What a choice means on a system that prefers dark, or does not. */
export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice === 'system') return systemIsDark ? 'dark' : 'light';
  return choice;
}

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function store(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

export interface ThemeControl {
  readonly choice: Accessor<ThemeChoice>;
  readonly theme: Accessor<Theme>;
  choose(choice: ThemeChoice): void;
  dispose(): void;
}

/** Keeps `<html data-theme>` in step with the choice and, for "system", with the system. */
export function createThemeControl(root: HTMLElement, systemDark: MediaQueryList): ThemeControl {
  const [choice, setChoice] = createSignal(storedChoice());
  const [theme, setTheme] = createSignal(resolveTheme(choice(), systemDark.matches));

  function apply(): void {
    const next = resolveTheme(choice(), systemDark.matches);
    root.dataset.theme = next;
    setTheme(next);
  }
  systemDark.addEventListener('change', apply);
  apply();

  return {
    choice,
    theme,
    choose(next) {
      setChoice(next);
      store(next);
      apply();
    },
    dispose: () => systemDark.removeEventListener('change', apply),
  };
}
