import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For } from 'solid-js';
import { buttonClass } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import styles from './EmptyMaps.module.css';
import { JourneyDrawing } from './JourneyDrawing';
import type { MapSummary } from './maps';
import { titleOf } from './mapWords';
import { nameList } from './nameList';
import type { OrganisationView } from './organisations';

interface PartnerHintProps {
  /** Those that see no map; at least one. */
  partners: readonly OrganisationView[];
  /** Those that one may share; at least one. */
  maps: readonly MapSummary[];
  onShare(map: MapSummary): void;
}

/** Partners that were added and then forgotten: they see no map yet. */
export function PartnerHint(props: PartnerHintProps) {
  const names = () => nameList(props.partners.map(({ name }) => name));
  return (
    <section class={styles.partners} aria-label={`Shared with ${names()}`}>
      <h2 class={styles.title}>Shared with {names()}</h2>
      <div class={styles.empty}>
        <JourneyDrawing class={styles.drawing} />
        <div class={styles.words}>
          <p class={styles.title}>
            {names()} {props.partners.length === 1 ? 'sees' : 'see'} no map yet
          </p>
          <p class={styles.text}>
            Share one and their people can edit, comment or look on. Whatever you don’t share never reaches
            them.
          </p>
        </div>
        <Menu
          triggerClass={buttonClass()}
          trigger={
            <>
              Share a map <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" />
            </>
          }
        >
          <For each={props.maps}>
            {(map) => <MenuItem onSelect={() => props.onShare(map)}>{titleOf(map)}</MenuItem>}
          </For>
        </Menu>
      </div>
    </section>
  );
}
