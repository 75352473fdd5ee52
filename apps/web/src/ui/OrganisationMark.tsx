import { classes } from './classes';
import styles from './OrganisationMark.module.css';
import type { Mark } from './organisationMark';

const SHAPES: Record<Mark, string> = {
  square:
    'M2.500 1h7A1.500 1.500 0 0 1 11 2.500v7A1.500 1.500 0 0 1 9.500 11h-7A1.500 1.500 0 0 1 1 9.500v-7A1.500 1.500 0 0 1 2.500 1Z',
  circle: 'M6 .8a5.200 5.200 0 1 1 0 10.400A5.200 5.200 0 0 1 6 .8Z',
  triangle: 'M6 .8 11.600 11H.4Z',
  diamond: 'M6 .2 11.800 6 6 11.800.2 6Z',
  hexagon: 'M3.200 1h5.600l2.900 5-2.900 5H3.200L.3 6Z',
  half: 'M3 .6a5.400 5.400 0 0 1 0 10.800Z',
  cross: 'M4.200.4h3.600v3.800h3.800v3.600H7.800v3.800H4.200V7.800H.4V4.200h3.800Z',
  pentagon: 'M6 .4l5.600 4.200-2.100 6.800H2.500L.4 4.600Z',
};

/** An organisation's mark: colour and shape together, always beside its name. */
export function OrganisationMark(props: { slot: number; mark: Mark; class?: string | undefined }) {
  return (
    <svg
      class={classes(styles.mark, props.class)}
      viewBox="0 0 12 12"
      aria-hidden="true"
      data-slot={props.slot}
    >
      <path d={SHAPES[props.mark]} fill={`var(--org-${props.slot})`} />
    </svg>
  );
}
