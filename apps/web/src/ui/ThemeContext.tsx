import { createContext, onCleanup, type ParentProps, useContext } from 'solid-js';
import { createThemeControl, type ThemeControl } from './theme';

const Context = createContext<ThemeControl>();

/** Gives its children the theme of the page. */
export function ThemeProvider(props: ParentProps) {
  const control = createThemeControl(document.documentElement, matchMedia('(prefers-color-scheme: dark)'));
  onCleanup(() => control.dispose());
  return <Context.Provider value={control}>{props.children}</Context.Provider>;
}

export function useTheme(): ThemeControl {
  const control = useContext(Context);
  if (!control) throw new Error('useTheme outside its provider');
  return control;
}
