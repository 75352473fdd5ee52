import styles from './Help.module.css';
import { KeysSection } from './KeysSection';
import { RolesSection } from './RolesSection';
import { SavedSection } from './SavedSection';
import { SignsSection } from './SignsSection';

/** All of the help: keys, signs, what is saved when, who may do what. */
export function HelpContent() {
  return (
    <div class={styles.content}>
      <KeysSection />
      <SignsSection />
      <SavedSection />
      <RolesSection />
    </div>
  );
}
