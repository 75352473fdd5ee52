import { nameList } from '../workspaces/nameList';

/** What revoking a link does, to those who came by it too. */
export function revocation(names: readonly string[]): string {
  const nobody = 'It stops working at once, and nobody has come by it.';
  if (names.length === 0) return nobody;
  const who = names.length === 1 ? 'One person' : `${names.length} people`;
  const they = names.length === 1 ? 'loses' : 'lose';
  return `It stops working at once. ${who} came by it (${nameList(names, 4)}) and ${they} the map within a second, unless it is shared with them in another way. Their comments stay.`;
}
