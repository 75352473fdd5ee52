import { useSearchParams } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { addressOf, EVERY_MAP, type FilterAddress, filterOf, type MapFilter } from './mapFilter';

export interface MapFilterControl {
  readonly filter: Accessor<MapFilter>;
  change(part: Partial<MapFilter>): void;
  /** Shows everything; the order stays. */
  clear(): void;
}

/** The filter of the list, kept in the address: it survives a reload, a visit to a map, and can be sent to others. */
export function createMapFilter(): MapFilterControl {
  const [address, setAddress] = useSearchParams<FilterAddress>();
  const inAddress = () => filterOf({ ...address });
  // The address follows a little later than what is typed, so it cannot be what the field shows.
  const [filter, setFilter] = createSignal(inAddress());
  let written = JSON.stringify(addressOf(filter()));

  createEffect(
    on(
      () => JSON.stringify(addressOf(inAddress())),
      (now) => {
        if (now !== written) setFilter(inAddress());
        written = now;
      },
      { defer: true },
    ),
  );

  function change(part: Partial<MapFilter>): void {
    const next = { ...filter(), ...part };
    setFilter(next);
    written = JSON.stringify(addressOf(next));
    setAddress(addressOf(next), { replace: true });
  }
  return {
    filter,
    change,
    clear: () => change({ ...EVERY_MAP, order: filter().order }),
  };
}
