import { A, Navigate, useNavigate } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { errorMessage, formProblems } from '../http/RequestError';
import { settled } from '../http/settled';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { AuthPage, authForm } from './AuthPage';
import { PASSWORD_LENGTH, type SignUp, signUp, signUpProblems } from './account';
import { type Setup, setupQuery } from './setup';

const FIELDS = ['workspaceName', 'name', 'email', 'password', 'code'];

function detailsOf(form: HTMLFormElement): SignUp {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const code = text('code');
  return {
    workspaceName: text('workspaceName'),
    name: text('name'),
    email: text('email'),
    password: String(data.get('password') ?? ''),
    ...(code && { code }),
  };
}

/** Set-up, open while nobody has signed up, or to everybody where the operator wants that. */
export default function SetupPage() {
  usePageTitle(() => 'Set up your workspace');
  const setup = useQuery(setupQuery);
  return (
    <Switch>
      <Match when={setup.error}>
        <Main>
          <Notice
            title="The server does not answer"
            actions={<Button onClick={() => void setup.refetch()}>Try again</Button>}
          >
            {errorMessage(setup.error)}
          </Notice>
        </Main>
      </Match>
      <Match when={settled(setup)}>
        {(open) => (
          <Show when={open().firstRun || open().signUp === 'open'} fallback={<Navigate href="/sign-in" />}>
            <SetupForm setup={open()} />
          </Show>
        )}
      </Match>
    </Switch>
  );
}

function SetupForm(props: { setup: Setup }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [incomplete, setIncomplete] = createSignal<Record<string, string>>({});
  const creation = useMutation(() => ({
    mutationFn: signUp,
    onSuccess: () => {
      client.clear();
      navigate('/', { replace: true });
    },
  }));
  const problems = () => formProblems(creation.error, FIELDS);
  const errorOf = (field: string) => incomplete()[field] ?? problems().fields[field];

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (creation.isPending) return;
    const form = event.currentTarget;
    const details = detailsOf(form);
    setIncomplete(signUpProblems(details, props.setup.codeNeeded));
    if (Object.keys(incomplete()).length > 0) focusFirstInvalid(form);
    else creation.mutate(details, { onError: () => focusFirstInvalid(form) });
  }

  return (
    <AuthPage
      title="Set up your workspace"
      lead={
        props.setup.firstRun
          ? 'You are the first one here, so this workspace will be yours.'
          : 'The workspace will be yours. You invite the others.'
      }
      alternative={
        <Show when={!props.setup.firstRun}>
          <p>
            Have an account? <A href="/sign-in">Sign in</A>
          </p>
        </Show>
      }
    >
      <form class={authForm} onSubmit={submit} noValidate>
        <Field
          label="Company"
          name="workspaceName"
          autocomplete="organization"
          error={errorOf('workspaceName')}
          maxLength={120}
          data-autofocus
        />
        <Field label="Your name" name="name" autocomplete="name" error={errorOf('name')} maxLength={120} />
        <Field label="E-mail" name="email" type="email" autocomplete="username" error={errorOf('email')} />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="new-password"
          help={`At least ${PASSWORD_LENGTH} characters. Four words are fine.`}
          error={errorOf('password')}
        />
        <Show when={props.setup.codeNeeded}>
          <Field
            label="One-time code"
            name="code"
            autocomplete="one-time-code"
            help="The server wrote it to its log when it started."
            error={errorOf('code')}
            spellcheck={false}
          />
        </Show>
        <FormError message={problems().form} />
        <Button type="submit" variant="primary" size="large" wide busy={creation.isPending}>
          Create workspace
        </Button>
      </form>
    </AuthPage>
  );
}
