import type { EntityReference } from '@journey-canvas/journey';
import { useQuery } from '@tanstack/solid-query';
import { createContext, type ParentProps, useContext } from 'solid-js';
import { settled } from '../../http/settled';
import { membersQuery } from '../../people/members';
import { useSession } from '../../session/RequireSession';
import { copyText } from '../../ui/copyText';
import { mapsQuery } from '../../workspaces/maps';
import { useMapPage } from '../MapPageContext';
import { placeAddress } from '../place';
import { createInspected } from './createInspected';
import { createInspector } from './createInspector';
import { todayOf } from './fields/days';
import { InspectorProvider } from './InspectorContext';
import { type Inspected, placeOf } from './inspected';

/** What is shown; the map itself has no `inspected`. */
export interface ShownDetails {
  readonly inspected: Exclude<Inspected, { state: 'nothing' }> | null;
}

interface Details {
  /** null: nothing to show. */
  shown(): ShownDetails | null;
  /** Closes, and gives the keyboard back to where it came from. */
  close(): void;
}

const Context = createContext<Details>();

export function useDetails(): Details {
  const details = useContext(Context);
  if (!details) throw new Error('useDetails outside the map page');
  return details;
}

/** Gives the inspector what it needs of the page, for column and sheet alike. */
export function DetailsProvider(props: ParentProps) {
  const page = useMapPage();
  const { map } = page;
  const workspace = page.access().workspaceId;
  const belongs = useSession()
    .me()
    .workspaces.some(({ id }) => id === workspace);
  const members = useQuery(() => ({ ...membersQuery(workspace), enabled: belongs }));
  const maps = useQuery(() => ({ ...mapsQuery(workspace), enabled: belongs && page.details.ofMap() }));

  function goTo(reference: EntityReference): void {
    const place = placeOf(map.live.current().journey, reference);
    if (page.view() === 'map' && !page.phone()) page.revealOnMap(place);
    page.details.open(place);
    if (place.kind === 'touchpoint') rowOf(place.id)?.scrollIntoView({ block: 'nearest' });
  }
  const inspector = createInspector(
    {
      reading: map.reading,
      editor: map.editor,
      live: map.live,
      doc: map.doc,
      organisations: page.organisations,
      findings: page.findings,
      peers: map.peers,
      tell: (fields) => map.connection.presence.set(fields),
      members: () =>
        (settled(members) ?? []).map(({ userId, name, organisationId }) => ({
          id: userId,
          name,
          organisationId: organisationId ?? null,
        })),
      maps: () => (settled(maps) ?? []).filter(({ id }) => id !== page.access().id),
      goTo,
      showOnMap: (reference) => {
        if (page.phone()) page.closePanel();
        page.revealOnMap(reference);
      },
      copyAddress: (reference) => void copy(reference),
      toast: page.toast,
      today: () => todayOf(new Date()),
    },
    page.details.sections,
  );
  async function copy(reference: EntityReference): Promise<void> {
    const address = `${location.origin}${location.pathname}?at=${placeAddress(reference)}`;
    const copied = await copyText(address);
    page.toast({
      text: copied
        ? 'Link copied. It leads to this place for everybody who may see the map.'
        : `Copying is not possible here. The address: ${address}`,
    });
  }

  const inspected = createInspected({
    reading: map.reading,
    selection: page.selection,
    isDismissed: page.details.isDismissed,
    letGo: page.details.letGo,
    touches: inspector.touches,
  });
  return (
    <InspectorProvider value={inspector}>
      <Context.Provider
        value={{
          shown() {
            const now = inspected();
            if (now.state !== 'nothing') return { inspected: now };
            return page.details.ofMap() ? { inspected: null } : null;
          },
          close: page.details.close,
        }}
      >
        {props.children}
      </Context.Provider>
    </InspectorProvider>
  );
}

function rowOf(id: string): Element | null {
  return document.querySelector(`[data-touchpoint="${CSS.escape(id)}"]`);
}
