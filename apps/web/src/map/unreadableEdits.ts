import {
  InvalidEdit,
  type InvalidEditCode,
  type JourneyEditor,
  remove,
  repair,
  restore,
  type Unreadable,
} from '@journey-canvas/journey';
import type { Toast } from '../ui/toastQueue';
import type { OpenMap } from './openMap';
import { isEntity, nameOf, referenceTo } from './unreadable';

/** Each returns whether it was done. */
export interface UnreadableEdits {
  repair(item: Unreadable): boolean;
  remove(item: Unreadable): boolean;
}

/** What people do about what cannot be read. */
export function createUnreadableEdits(
  map: Pick<OpenMap, 'live' | 'editor'>,
  toast: (toast: Toast) => void,
): UnreadableEdits {
  const isThere = ({ kind, id }: Unreadable) =>
    map.live.current().unreadable.some((item) => item.kind === kind && item.id === id);

  function refusalOf(change: (editor: JourneyEditor) => void): InvalidEditCode | 'no-editor' | null {
    const editor = map.editor();
    if (!editor) return 'no-editor';
    try {
      change(editor);
      return null;
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      return error.code;
    }
  }

  function removeItem(item: Unreadable): boolean {
    const reference = referenceTo(item);
    if (!reference || refusalOf((editor) => remove(editor, [reference])) !== null || isThere(item)) {
      toast({ text: `“${nameOf(item)}” cannot be deleted` });
      return false;
    }
    const undo = () => {
      if (refusalOf((editor) => restore(editor, [reference])) !== null)
        toast({ text: 'It cannot be brought back' });
    };
    toast({
      text: `“${nameOf(item)}” deleted`,
      ...(isEntity(item) && { action: { label: 'Undo', run: undo } }),
    });
    return true;
  }

  return {
    repair(item) {
      if (refusalOf((editor) => repair(editor, item)) === null) {
        toast({ text: `“${nameOf(item)}” repaired` });
        return true;
      }
      toast({
        text: `“${nameOf(item)}” cannot be repaired`,
        ...(referenceTo(item) && { action: { label: 'Delete', run: () => removeItem(item) } }),
      });
      return false;
    },
    remove: removeItem,
  };
}
