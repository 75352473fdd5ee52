import Lock from 'lucide-solid/icons/lock';
import { Show } from 'solid-js';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import type { RefusalWords } from './refusals';

/** A lock where somebody decided so, else a warning. */
export function RefusalSign(props: { words: RefusalWords }) {
  return (
    <Show when={props.words.sign === 'locked'} fallback={<SeverityGlyph severity="warning" size="large" />}>
      <Lock size={24} stroke-width={1.6} aria-hidden="true" />
    </Show>
  );
}
