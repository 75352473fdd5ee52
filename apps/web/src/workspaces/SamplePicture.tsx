import { createResource, Show, Suspense } from 'solid-js';
import { useTheme } from '../ui/ThemeContext';
import type { SampleId } from './maps';

/** Drawn from the sample itself; the drawing code comes only when somebody looks. */
export function SamplePicture(props: { sample: SampleId; class?: string | undefined }) {
  return (
    <Suspense>
      <Picture {...props} />
    </Suspense>
  );
}

function Picture(props: { sample: SampleId; class?: string | undefined }) {
  const theme = useTheme();
  const [picture] = createResource(
    () => ({ sample: props.sample, theme: theme.theme() }),
    async (wanted) => {
      const { samplePicture } = await import('./samplePicture');
      return samplePicture(wanted.sample, wanted.theme);
    },
  );
  return <Show when={picture.latest}>{(address) => <img class={props.class} src={address()} alt="" />}</Show>;
}
