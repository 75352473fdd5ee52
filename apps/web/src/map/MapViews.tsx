import type { TouchpointId } from '@journey-canvas/journey';
import { createMemo, Show } from 'solid-js';
import { CanvasView } from './CanvasView';
import { canvasImages } from './canvasImages';
import { EmptyMapHint } from './EmptyMapHint';
import { useMapPage } from './MapPageContext';
import { OutlineView } from './OutlineView';

/** The canvas and the outline, of which one is shown. */
export function MapViews() {
  const page = useMapPage();
  const { map, outline } = page;
  // On a phone the canvas is fetched only when somebody wants to see it; then it stays.
  const canvasWanted = createMemo((wanted: boolean) => wanted || page.view() === 'map', false);
  const empty = () => {
    const { touchpoints, cards } = map.reading().journey;
    return map.editor() !== null && touchpoints.size + cards.size === 0;
  };
  const selectedTouchpoint = (): TouchpointId | null => {
    const [only, ...more] = page.selection();
    return only?.kind === 'touchpoint' && more.length === 0 ? only.id : null;
  };
  return (
    <>
      <Show when={canvasWanted()}>
        <CanvasView
          map={map}
          me={{ id: page.userId, name: page.userName }}
          images={canvasImages(page.access().id)}
          organisations={page.organisations()}
          findings={page.findings() ?? []}
          hidden={page.view() !== 'map'}
          onHandle={page.setHandle}
          onSelect={page.followCanvas}
          onOpen={page.details.open}
          onNotice={(notice) =>
            page.toast({
              text: notice.text,
              ...(notice.undo && { action: { label: 'Undo', run: () => page.handle()?.undo() } }),
            })
          }
        />
      </Show>
      <Show when={page.view() === 'map' && empty()}>
        <EmptyMapHint />
      </Show>
      <Show when={page.view() === 'outline'}>
        <OutlineView
          reading={map.reading()}
          editor={map.editor()}
          organisations={page.organisations()}
          selected={selectedTouchpoint()}
          focused={outline.focused()}
          onFocused={() => outline.setFocused(null)}
          actions={{
            ...outline.edits,
            // A phone has no column beside the list: what is pressed opens.
            select: (id) =>
              page.phone()
                ? page.details.open({ kind: 'touchpoint', id })
                : page.select([{ kind: 'touchpoint', id }]),
            open: (id) => page.details.open({ kind: 'touchpoint', id }),
            reveal: (id) => page.revealOnMap({ kind: 'touchpoint', id }),
          }}
          unreadableEdits={outline.unreadableEdits}
          onAdd={outline.edits.add}
          adding={outline.adding()}
          onAdding={outline.setAdding}
          onStageInView={outline.setStageInView}
        />
      </Show>
    </>
  );
}
