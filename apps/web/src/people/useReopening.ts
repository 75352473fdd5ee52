import { onCleanup } from 'solid-js';
import { useServerNews } from '../http/ServerEventsProvider';
import { useMapPage } from '../map/MapPageContext';
import { askAgain } from '../map/mapAccess';

/** Opens the closed map again by itself, once it was given back or restored. For use inside an open map's page. */
export function useReopening(): void {
  const page = useMapPage();
  const { id } = page.access();
  let gone = false;
  onCleanup(() => {
    gone = true;
  });
  useServerNews((news) => {
    if (news.type === 'hint' && news.hint.kind !== 'access') return;
    askAgain(id).then(
      () => !gone && page.map.connection.retry(),
      // Still closed.
      () => undefined,
    );
  });
}
