import { useMutation } from '@tanstack/solid-query';
import { createSignal, onCleanup, Show } from 'solid-js';
import { errorMessage } from '../../http/RequestError';
import { Button } from '../../ui/Button';
import { ChoiceList } from '../../ui/ChoiceList';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog';
import { FormError } from '../../ui/FormError';
import { useTheme } from '../../ui/ThemeContext';
import { EXPORT_FORMATS, EXPORT_SCALES, type ExportFormat, type ExportScale, exportMap } from './exportMap';

interface ExportDialogProps {
  /** null: closed. */
  map: { id: string; title: string } | null;
  onClose(): void;
  /** Saves the journey as JSON out of the page, while edits in it have not reached the server. Without pictures. */
  saveJson?: (() => void) | undefined;
}

const FORMATS: Record<ExportFormat, { label: string; text: string }> = {
  png: { label: 'PNG', text: 'A picture for slides and mail.' },
  svg: { label: 'SVG', text: 'A drawing that stays sharp at every size.' },
  json: { label: 'JSON', text: 'All of the map, to import again here or elsewhere.' },
};
const SCALES: Record<ExportScale, string> = { '1': 'Normal', '2': 'Double', '3': 'Triple' };
const THEMES = { light: 'Light', dark: 'Dark' };

/** Saves a map as a file. */
export function ExportDialog(props: ExportDialogProps) {
  return (
    <Dialog open={props.map !== null} onOpenChange={props.onClose} title="Export map">
      <Show when={props.map} keyed>
        {(map) => <ExportForm {...props} map={map} />}
      </Show>
    </Dialog>
  );
}

function ExportForm(props: ExportDialogProps & { map: { id: string } }) {
  const shown = useTheme();
  const [format, setFormat] = createSignal<ExportFormat>('png');
  const [theme, setTheme] = createSignal(shown.theme());
  const [scale, setScale] = createSignal<ExportScale>('2');
  const abort = new AbortController();
  onCleanup(() => abort.abort());
  const saving = useMutation(() => ({
    mutationFn: async () => {
      if (format() === 'json' && props.saveJson) props.saveJson();
      else await exportMap(props.map.id, { format: format(), theme: theme(), scale: scale() }, abort.signal);
    },
    onSuccess: () => props.onClose(),
  }));

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  }
  return (
    <form onSubmit={submit}>
      <DialogBody>
        <ChoiceList
          label="File"
          value={format()}
          options={EXPORT_FORMATS.map((value) => ({ value, ...FORMATS[value] }))}
          onChange={setFormat}
        />
        <Show when={format() !== 'json'}>
          <ChoiceList
            label="Theme"
            value={theme()}
            options={(['light', 'dark'] as const).map((value) => ({ value, label: THEMES[value] }))}
            onChange={setTheme}
            inline
          />
        </Show>
        <Show when={format() === 'png'}>
          <ChoiceList
            label="Size"
            value={scale()}
            options={EXPORT_SCALES.map((value) => ({ value, label: SCALES[value] }))}
            onChange={setScale}
            inline
          />
        </Show>
        <FormError message={saving.error ? errorMessage(saving.error) : undefined} />
      </DialogBody>
      <DialogActions>
        <Button onClick={() => props.onClose()}>Cancel</Button>
        <Button type="submit" variant="primary" busy={saving.isPending}>
          {saving.isPending ? 'Exporting' : 'Export'}
        </Button>
      </DialogActions>
    </form>
  );
}
