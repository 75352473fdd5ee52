import { emotionWords } from '@journey-canvas/journey';
import { Dynamic } from 'solid-js/web';
import { EMOTION_LOOKS } from '../../../ui/Face';
import { Choice } from './Choice';

interface FacesProps {
  /** Names the group: "Emotion", "Emotion of Plant owner". */
  label: string;
  /** −2 to +2; null: not known. */
  value: number | null;
  onChange(value: number | null): void;
}

const OPTIONS = EMOTION_LOOKS.map(({ icon, colour }, index) => ({
  value: index - 2,
  label: emotionWords(index - 2),
  colour,
  sign: () => <Dynamic component={icon} size={18} stroke-width={1.6} aria-hidden="true" />,
}));

/** How the customer feels: five faces, each with its words. */
export function Faces(props: FacesProps) {
  return (
    <Choice
      label={props.label}
      look="signs"
      clearable
      value={props.value}
      options={OPTIONS}
      onChange={(value) => props.onChange(value)}
    />
  );
}
