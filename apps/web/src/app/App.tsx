import { Route, Router } from '@solidjs/router';
import { lazy } from 'solid-js';
import { RequireSession } from '../session/RequireSession';
import { HomePage } from './HomePage';
import { NotFoundPage } from './NotFoundPage';
import { Root } from './Root';

const SetupPage = lazy(() => import('../session/SetupPage'));
const SignInPage = lazy(() => import('../session/SignInPage'));
const WorkspacePage = lazy(() => import('../workspaces/WorkspacePage'));
const MapPage = lazy(() => import('../map/MapPage'));

/** The product's pages by address. */
export function App() {
  return (
    <Router root={Root}>
      <Route path="/setup" component={SetupPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route component={RequireSession}>
        <Route path="/" component={HomePage} />
        <Route path="/workspaces/:workspaceId" component={WorkspacePage} />
        <Route path="/maps/:mapId" component={MapPage} />
      </Route>
      <Route path="*" component={NotFoundPage} />
    </Router>
  );
}
