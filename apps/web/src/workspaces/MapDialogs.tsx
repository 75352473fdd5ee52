import { useNavigate } from '@solidjs/router';
import { ShareDialog } from '../people/ShareDialog';
import { useToast } from '../ui/Toasts';
import type { MapDialogControl } from './createMapDialogs';
import { DeleteMapDialog } from './DeleteMapDialog';
import { DuplicateMapDialog } from './DuplicateMapDialog';
import { ExportDialog } from './export/ExportDialog';
import { titleOf } from './mapWords';
import { RenameMapDialog } from './RenameMapDialog';

/** The dialogs about the maps of a list. */
export function MapDialogs(props: { control: MapDialogControl }) {
  const navigate = useNavigate();
  const toast = useToast();
  const about = (what: 'rename' | 'duplicate' | 'export' | 'share') => {
    const dialog = props.control.dialog();
    return dialog?.about === what ? dialog.map : null;
  };
  const deletion = () => {
    const dialog = props.control.dialog();
    return dialog?.about === 'delete' ? dialog.map : null;
  };
  function duplicated(copy: { id: string; title: string }): void {
    props.control.close();
    toast({
      text: `“${copy.title}” made`,
      action: { label: 'Open', run: () => navigate(`/maps/${copy.id}`) },
    });
  }
  return (
    <>
      <RenameMapDialog map={about('rename')} onClose={props.control.close} />
      <DuplicateMapDialog map={about('duplicate')} onClose={props.control.close} onDone={duplicated} />
      <ExportDialog map={about('export')} onClose={props.control.close} />
      <ShareDialog
        mapId={about('share')?.id ?? null}
        title={titleOf(about('share') ?? { title: '' })}
        onClose={props.control.close}
      />
      <DeleteMapDialog map={deletion()} onClose={props.control.close} remove={props.control.remove} />
    </>
  );
}
