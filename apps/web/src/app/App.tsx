import { Route, Router } from '@solidjs/router';
import { lazy } from 'solid-js';
import { WorkspaceGate } from '../people/WorkspaceGate';
import { RequireSession } from '../session/RequireSession';
import { HomePage } from './HomePage';
import { NotFoundPage } from './NotFoundPage';
import { Root } from './Root';

const SetupPage = lazy(() => import('../session/SetupPage'));
const SignInPage = lazy(() => import('../session/SignInPage'));
const WorkspacePage = lazy(() => import('../workspaces/WorkspacePage'));
const DeletedMapsPage = lazy(() => import('../workspaces/DeletedMapsPage'));
const MembersPage = lazy(() => import('../people/MembersPage'));
const InvitePage = lazy(() => import('../people/InvitePage'));
const JoinPage = lazy(() => import('../people/JoinPage'));
const LeftPage = lazy(() => import('../people/LeftPage'));
const HelpPage = lazy(() => import('../help/HelpPage'));
const MapPage = lazy(() => import('../map/MapPage'));

/** The product's pages by address. */
export function App() {
  return (
    <Router root={Root}>
      <Route path="/setup" component={SetupPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/invite/:token" component={InvitePage} />
      <Route path="/join/:token" component={JoinPage} />
      <Route path="/left" component={LeftPage} />
      <Route path="/help" component={HelpPage} />
      <Route component={RequireSession}>
        <Route path="/" component={HomePage} />
        <Route path="/workspaces/:workspaceId" component={WorkspaceGate}>
          <Route path="/" component={WorkspacePage} />
          <Route path="/members" component={MembersPage} />
          <Route path="/deleted" component={DeletedMapsPage} />
        </Route>
        <Route path="/maps/:mapId" component={MapPage} />
      </Route>
      <Route path="*" component={NotFoundPage} />
    </Router>
  );
}
