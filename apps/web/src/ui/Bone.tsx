import styles from './Bone.module.css';

/** A grey bar where words will be. Widths vary so that a list of them does not look like content. */
export function Bone(props: { width: string; height?: string }) {
  return <span class={styles.bone} style={{ width: props.width, height: props.height ?? '12px' }} />;
}
