import { Show } from 'solid-js';
import { CommentsPanel } from '../discussion/CommentsPanel';
import { DeletedPanel } from './deleted/DeletedPanel';
import { FindingsSheet } from './FindingsSheet';
import { DetailsPanel } from './inspector/DetailsPanel';
import { DetailsPeek } from './inspector/DetailsPeek';
import { DetailsSheet } from './inspector/DetailsSheet';
import { DetailsProvider, useDetails } from './inspector/useDetails';
import { useMapPage } from './MapPageContext';

/** What stands beside the map: a column, on a phone a sheet from below. */
export function SidePanel(props: { id: string }) {
  const page = useMapPage();
  return (
    <>
      <DeletedPanel id={props.id} />
      <CommentsPanel id={props.id} />
      <DetailsProvider>
        <Show when={page.phone()} fallback={<DetailsColumn id={props.id} />}>
          <DetailsPeek />
          <DetailsSheet />
          <FindingsSheet
            open={page.panel() === 'findings'}
            onOpenChange={(open) => (open ? page.openPanel('findings') : page.closePanel())}
            findings={page.findings()}
            onReveal={page.reveal}
          />
        </Show>
      </DetailsProvider>
    </>
  );
}

/** With the findings hidden it is there for what is selected alone. */
function DetailsColumn(props: { id: string }) {
  const page = useMapPage();
  const details = useDetails();
  const wanted = () => {
    const panel = page.panel();
    return panel === 'details' || panel === 'findings' || (panel === null && details.shown() !== null);
  };
  return (
    <Show when={wanted()}>
      <DetailsPanel id={props.id} />
    </Show>
  );
}
