import List from 'lucide-solid/icons/list';
import MapIcon from 'lucide-solid/icons/map';
import { Segmented } from '../ui/Segmented';
import { useMapPage } from './MapPageContext';

const VIEWS = [
  { value: 'map' as const, label: 'Map', icon: MapIcon },
  { value: 'outline' as const, label: 'Outline', icon: List },
];

/** Map or outline. */
export function ViewSwitch() {
  const page = useMapPage();
  return (
    <Segmented
      label="View"
      value={page.view()}
      options={page.phone() ? VIEWS.toReversed() : VIEWS}
      onChange={page.setView}
    />
  );
}
