import { Bone } from '../ui/Bone';
import { Main } from '../ui/Main';
import { usePageTitle } from '../ui/pageTitle';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './WaitingPage.module.css';

/** While a link is looked up. */
export function WaitingPage() {
  usePageTitle(() => 'Opening a link');
  return (
    <Main class={styles.page}>
      <div class={styles.card} role="status">
        <VisuallyHidden>Loading</VisuallyHidden>
        <Bone width="60%" height="28px" />
        <Bone width="85%" />
        <Bone width="100%" height="36px" />
        <Bone width="100%" height="40px" />
      </div>
    </Main>
  );
}
