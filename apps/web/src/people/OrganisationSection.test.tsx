import { afterEach, expect, it } from 'vitest';
import { organisationViews } from '../workspaces/organisations';
import { OrganisationSection } from './OrganisationSection';
import { testPage, text } from './testPage';

const organisations = organisationViews([
  { id: 'halvard', name: 'Halvard', kind: 'vendor', colour: 1, position: 0 },
  { id: 'nordwerk', name: 'Nordwerk', kind: 'partner', colour: 2, position: 1 },
]);

let page: ReturnType<typeof testPage> | undefined;
afterEach(() => page?.dispose());

it('W20.9 says which organisation is one’s own, be it a partner', () => {
  page = testPage(
    () => (
      <OrganisationSection
        workspaceId="w1"
        organisations={organisations}
        mayManage={false}
        ownId="nordwerk"
        membersOf={() => 1}
      />
    ),
    () => ({ status: 200, body: {} }),
  );
  expect(text()).toContain('Partner: this is you');
  expect(text()).not.toContain('Vendor: this is you');
});
