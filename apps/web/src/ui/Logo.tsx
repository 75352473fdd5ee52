import styles from './Logo.module.css';

/** The product's mark: a path from a round start to a square end. */
export function Logo(props: { size?: 'default' | 'large' }) {
  return (
    <svg class={props.size === 'large' ? styles.large : styles.logo} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M2.500 18h4C13 18 9 6 15.500 6h6"
        fill="none"
        stroke="currentColor"
        stroke-width="2.200"
        stroke-linecap="round"
      />
      <circle cx="5" cy="6.500" r="2.600" fill="currentColor" />
      <rect x="15.500" y="14.800" width="6" height="6" rx="1.600" fill="currentColor" />
    </svg>
  );
}
