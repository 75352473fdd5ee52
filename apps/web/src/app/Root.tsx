import { type RouteSectionProps, useLocation, useNavigate } from '@solidjs/router';
import { QueryClientProvider } from '@tanstack/solid-query';
import { createEffect, ErrorBoundary, on, Suspense } from 'solid-js';
import { createQueryClient } from '../http/queryClient';
import { meKey } from '../session/me';
import { OpenCopiesProvider } from '../session/OpenCopiesContext';
import { signInAddress } from '../session/safeReturn';
import { focusMain } from '../ui/Main';
import { SkipLink } from '../ui/SkipLink';
import { ThemeProvider } from '../ui/ThemeContext';
import { ToastProvider } from '../ui/Toasts';
import { CrashPage } from './CrashPage';

/** What surrounds every page: theme, requests, toasts, and the last net for errors. */
export function Root(props: RouteSectionProps) {
  const navigate = useNavigate();
  const location = useLocation();
  const client = createQueryClient(() => {
    // Who was not signed in to begin with is led by RequireSession.
    if (client.getQueryData(meKey) === undefined) return;
    client.clear();
    navigate(signInAddress(location.pathname + location.search), { replace: true });
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
            <SkipLink />
            <ErrorBoundary fallback={(error: unknown) => <CrashPage error={error} />}>
              <Suspense>{props.children}</Suspense>
            </ErrorBoundary>
          </OpenCopiesProvider>
        </ToastProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
