import { Match, Switch } from 'solid-js';
import { CommentsPanel } from '../discussion/CommentsPanel';
import { DeletedPanel } from './deleted/DeletedPanel';
import { FindingsPanel } from './FindingsPanel';
import { FindingsSheet } from './FindingsSheet';
import { useMapPage } from './MapPageContext';

/** What stands beside the map: a column, on a phone a sheet from below. */
export function SidePanel(props: { id: string }) {
  const page = useMapPage();
  return (
    <>
      <DeletedPanel id={props.id} />
      <CommentsPanel id={props.id} />
      <Switch>
        <Match when={page.phone()}>
          <FindingsSheet
            open={page.panel() === 'findings'}
            onOpenChange={(open) => (open ? page.openPanel('findings') : page.closePanel())}
            findings={page.findings()}
            onReveal={page.reveal}
          />
        </Match>
        <Match when={page.panel() === 'details' || page.panel() === 'findings'}>
          <FindingsPanel
            id={props.id}
            findings={page.findings()}
            onReveal={page.reveal}
            onClose={page.closePanel}
          />
        </Match>
      </Switch>
    </>
  );
}
