import {
  createContext,
  createSignal,
  lazy,
  onCleanup,
  onMount,
  type ParentProps,
  Show,
  Suspense,
  useContext,
} from 'solid-js';
import { asksForHelp, opensByKey } from './questionMark';

const HelpDialog = lazy(() => import('./HelpDialog'));

interface Help {
  open(): void;
}
const Context = createContext<Help>();

/** Lets its children open the help, and everybody by a question mark. */
export function HelpProvider(props: ParentProps) {
  const [open, setOpen] = createSignal(false);
  onMount(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !opensByKey() || !asksForHelp(event)) return;
      // A dialog keeps the keyboard to itself; so does the page of the help.
      if (document.querySelector('[role="dialog"]:not([data-closed]), [data-help-page]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    onCleanup(() => document.removeEventListener('keydown', listen));
  });
  return (
    <Context.Provider value={{ open: () => setOpen(true) }}>
      {props.children}
      <Show when={open()}>
        {/* Its own, so that the page stays while the help is fetched. */}
        <Suspense>
          <HelpDialog onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </Context.Provider>
  );
}

export function useHelp(): Help {
  const help = useContext(Context);
  if (!help) throw new Error('useHelp outside its provider');
  return help;
}
