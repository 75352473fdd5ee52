import {
  addTouchpoint,
  gesture,
  InvalidEdit,
  type JourneyEditor,
  type OrganisationReference,
  placeTouchpoint,
  restore,
  type StageId,
  setField,
  type TouchpointId,
} from '@journey-canvas/journey';
import type { Toast } from '../ui/toastQueue';
import { newTarget, stageTarget, stepTarget, type Target } from './moves';
import type { OpenMap } from './openMap';
import { removeThings } from './removeThings';

export interface OutlineEdits {
  add(stage: StageId, title: string): void;
  move(id: TouchpointId, step: 'up' | 'down'): void;
  moveTo(id: TouchpointId, stage: StageId): void;
  /** null: nobody. */
  setOwner(id: TouchpointId, owner: OrganisationReference | null): void;
  remove(id: TouchpointId): void;
}

interface Surroundings {
  toast(toast: Toast): void;
  /** The row to focus once the outline has followed. */
  focus(id: TouchpointId | null): void;
}

/** What people do in the outline, as journey edits. */
export function createOutlineEdits(
  map: Pick<OpenMap, 'live' | 'editor'>,
  { toast, focus }: Surroundings,
): OutlineEdits {
  const journey = () => map.live.current().journey;

  /** Somebody else may have deleted what one is about to change. */
  function edit(change: (editor: JourneyEditor) => void): void {
    const editor = map.editor();
    if (!editor) return;
    try {
      change(editor);
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      toast({ text: 'Somebody else has just changed or deleted it' });
    }
  }
  function place(id: TouchpointId, target: Target | null): void {
    if (!target) return;
    edit((editor) => placeTouchpoint(editor, id, target));
    focus(id);
  }
  /** Rows are deleted from the keyboard too: the focus goes on to the next one. */
  function neighbour(id: TouchpointId): TouchpointId | null {
    const titles = [...document.querySelectorAll<HTMLElement>('[data-touchpoint]')];
    const at = titles.findIndex((row) => row.dataset.touchpoint === id);
    const next = (titles[at + 1] ?? titles[at - 1])?.dataset.touchpoint;
    return [...journey().touchpoints.keys()].find((known) => known === next) ?? null;
  }

  return {
    add(stage, title) {
      const target = newTarget(journey(), stage);
      if (!target) {
        toast({ text: 'This map has no lane for touchpoints' });
        return;
      }
      edit((editor) => addTouchpoint(editor, { ...target, title }));
    },
    move: (id, step) => place(id, stepTarget(journey(), id, step)),
    moveTo: (id, stage) => place(id, stageTarget(journey(), id, stage)),
    setOwner: (id, owner) => edit((editor) => setField(editor, { kind: 'touchpoint', id }, 'owner', owner)),
    remove(id) {
      const title = journey().touchpoints.get(id)?.title || 'Untitled touchpoint';
      const next = neighbour(id);
      edit((editor) => {
        gesture(editor, () => removeThings(editor, journey(), [{ kind: 'touchpoint', id }]));
        focus(next);
        toast({
          text: `“${title}” deleted`,
          action: {
            label: 'Undo',
            run: () => {
              edit((now) => restore(now, [{ kind: 'touchpoint', id }]));
              focus(id);
            },
          },
        });
      });
    },
  };
}
