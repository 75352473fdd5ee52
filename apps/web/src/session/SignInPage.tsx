import { A, useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { settled } from '../http/settled';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { usePageTitle } from '../ui/pageTitle';
import { AuthPage, authForm, authNote } from './AuthPage';
import { type Credentials, signIn } from './account';
import { hasEnded } from './ended';
import { safeReturn } from './safeReturn';
import { setupQuery } from './setup';

const FIELDS = ['email', 'password'];

function missing(credentials: Credentials): Record<string, string> {
  return {
    ...(!credentials.email.trim() && { email: 'Write your e-mail address.' }),
    ...(!credentials.password && { password: 'Write your password.' }),
  };
}

export default function SignInPage() {
  usePageTitle(() => 'Sign in');
  const [search] = useSearchParams<{ return?: string }>();
  const navigate = useNavigate();
  const location = useLocation();
  const client = useQueryClient();
  const setup = useQuery(setupQuery);
  const [incomplete, setIncomplete] = createSignal<Record<string, string>>({});

  const entry = useMutation(() => ({
    mutationFn: signIn,
    onSuccess: () => {
      client.clear();
      navigate(safeReturn(search.return), { replace: true });
    },
  }));
  const problems = () => formProblems(entry.error, FIELDS);
  const errorOf = (field: string) => incomplete()[field] ?? problems().fields[field];

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (entry.isPending) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const credentials = { email: String(data.get('email')).trim(), password: String(data.get('password')) };
    setIncomplete(missing(credentials));
    if (Object.keys(incomplete()).length > 0) focusFirstInvalid(form);
    else entry.mutate(credentials, { onError: () => focusFirstInvalid(form) });
  }

  return (
    <AuthPage
      title="Sign in"
      lead="To your company’s Journey Canvas"
      alternative={
        <Show
          when={settled(setup)?.firstRun || settled(setup)?.signUp === 'open'}
          fallback={
            <p>
              New here? Ask a workspace admin for an invitation.
              <br />
              Taking part in a workshop? Use the link you were sent.
            </p>
          }
        >
          <p>
            New here? <A href="/setup">Set up a workspace</A>
          </p>
        </Show>
      }
    >
      <form class={authForm} onSubmit={submit} noValidate>
        <Show when={hasEnded(location.state)}>
          <p class={authNote} role="status">
            You were signed out, in another window or because a long time had passed. Sign in to go on where
            you were.
          </p>
        </Show>
        <Field
          label="E-mail"
          name="email"
          type="email"
          autocomplete="username"
          error={errorOf('email')}
          data-autofocus
        />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="current-password"
          error={errorOf('password')}
        />
        <FormError message={problems().form} />
        <Button type="submit" variant="primary" size="large" wide busy={entry.isPending}>
          Sign in
        </Button>
      </form>
    </AuthPage>
  );
}
