import Angry from 'lucide-solid/icons/face-angry';
import Laugh from 'lucide-solid/icons/face-grinning';
import Meh from 'lucide-solid/icons/face-neutral';
import Frown from 'lucide-solid/icons/face-slightly-frowning';
import Smile from 'lucide-solid/icons/face-slightly-smiling';
import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { VisuallyHidden } from './VisuallyHidden';

/** −2 to +2: a face first, a colour second. */
export const EMOTION_LOOKS = [
  { icon: Angry, colour: 'var(--emotion-minus-2)', words: 'very bad' },
  { icon: Frown, colour: 'var(--emotion-minus-1)', words: 'bad' },
  { icon: Meh, colour: 'var(--emotion-0)', words: 'neutral' },
  { icon: Smile, colour: 'var(--emotion-plus-1)', words: 'good' },
  { icon: Laugh, colour: 'var(--emotion-plus-2)', words: 'very good' },
];

/** How the customer feels, −2 to +2: a face first, a colour second; silent where words stand beside it. */
export function Face(props: { emotion: number; silent?: boolean }) {
  const face = () => EMOTION_LOOKS[Math.round(props.emotion) + 2] ?? EMOTION_LOOKS[2];
  return (
    <>
      <Dynamic
        component={face()?.icon}
        size={24}
        stroke-width={1.6}
        color={face()?.colour}
        aria-hidden="true"
      />
      <Show when={!props.silent}>
        <VisuallyHidden>Feels {face()?.words}.</VisuallyHidden>
      </Show>
    </>
  );
}
