import FileUp from 'lucide-solid/icons/file-up';
import { createSignal } from 'solid-js';
import { classes } from '../../ui/classes';
import styles from './ImportDialog.module.css';

interface FileDropProps {
  onFile(file: File): void;
}

/** Takes a file: chosen, or dropped on it. */
export function FileDrop(props: FileDropProps) {
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) props.onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  return (
    <label
      class={classes(styles.drop, over() && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={20} stroke-width={1.6} aria-hidden="true" />
      <span>
        <strong>Choose a file</strong> or drop it here
      </span>
      <span class={styles.note}>A map exported as JSON</span>
      <input
        type="file"
        data-next=""
        class={styles.file}
        accept=".json,application/json"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file again, mended, is a new choice.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
