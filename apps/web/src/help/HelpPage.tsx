import { A, useNavigate } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import { iconButtonClass } from '../ui/Button';
import { Logo } from '../ui/Logo';
import { Main } from '../ui/Main';
import { usePageTitle } from '../ui/pageTitle';
import styles from './Help.module.css';
import { HelpContent } from './HelpContent';

/** The help as a page of its own, for everybody: signed in or not. */
export default function HelpPage() {
  usePageTitle(() => 'Help');
  const navigate = useNavigate();
  // Back to where one came from; whoever opened the page by its address goes home.
  const back = (event: MouseEvent) => {
    if (history.length <= 1) return;
    event.preventDefault();
    navigate(-1);
  };
  return (
    <div class={styles.page} data-help-page="">
      <header class={styles.top}>
        <A class={iconButtonClass} href="/" aria-label="Back" onClick={back}>
          <ChevronLeft size={20} stroke-width={1.6} aria-hidden="true" />
        </A>
        <Logo />
      </header>
      <Main class={styles.main}>
        <h1 class={styles.title}>Help</h1>
        <HelpContent />
      </Main>
    </div>
  );
}
