import { useValue } from '@tldraw/tldraw';
import { useBoard } from '../board';
import type { OrganisationView } from '../CanvasOptions';

/** The workspace's view of an organisation; undefined: it does not list it (or nobody is named). */
export function useOrganisation(id: string | null): OrganisationView | undefined {
  const board = useBoard();
  return useValue('organisation', () => (id === null ? undefined : board.organisations.get().get(id)), [
    board,
    id,
  ]);
}

/** The class that sets `--o`, `--oon`, `--ot` and `--oi` for everything inside. */
export function organisationClass(organisation: OrganisationView | undefined): string {
  if (organisation === undefined) return 'jc-org-none';
  return `jc-org-${organisation.slot} ${organisation.kind === 'partner' ? 'jc-partner' : 'jc-vendor'}`;
}

/** Colour and shape together, always. */
export function Mark({ organisation }: { readonly organisation: OrganisationView | undefined }) {
  if (organisation === undefined) return null;
  return (
    <i className={`jc-mark jc-mark-${organisation.mark} jc-org-${organisation.slot}`} aria-hidden="true" />
  );
}
