import { type RouteSectionProps, useLocation, useNavigate } from '@solidjs/router';
import { QueryClientProvider } from '@tanstack/solid-query';
import { createEffect, ErrorBoundary, on, Suspense } from 'solid-js';
import { HelpProvider } from '../help/HelpContext';
import { createQueryClient } from '../http/queryClient';
import { ENDED } from '../session/ended';
import { type Me, meKey } from '../session/me';
import { OpenCopiesProvider } from '../session/OpenCopiesContext';
import { signInAddress } from '../session/safeReturn';
import { focusMain } from '../ui/Main';
import { SkipLink } from '../ui/SkipLink';
import { ThemeProvider } from '../ui/ThemeContext';
import { ToastProvider } from '../ui/Toasts';
import { CrashPage } from './CrashPage';
import { PageLoading, RouteProgress } from './PageLoading';

/** What surrounds every page: theme, requests, toasts, and the last net for errors. */
export function Root(props: RouteSectionProps) {
  const navigate = useNavigate();
  const location = useLocation();
  const client = createQueryClient(() => {
    // Who was not signed in to begin with is led by RequireSession.
    const me = client.getQueryData<Me>(meKey);
    if (me === undefined) return;
    client.clear();
    const address = me.user.kind === 'guest' ? '/left' : signInAddress(location.pathname + location.search);
    navigate(address, { replace: true, state: ENDED });
  });

  createEffect(
    on(
      () => location.pathname,
      () => requestAnimationFrame(focusMain),
      { defer: true },
    ),
  );

  return (
    <ThemeProvider>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <OpenCopiesProvider>
            <HelpProvider>
              <SkipLink />
              <RouteProgress />
              <ErrorBoundary fallback={(error: unknown, reset) => <CrashPage error={error} reset={reset} />}>
                <Suspense fallback={<PageLoading />}>{props.children}</Suspense>
              </ErrorBoundary>
            </HelpProvider>
          </OpenCopiesProvider>
        </ToastProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
