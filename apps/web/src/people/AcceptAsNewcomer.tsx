import { A, useLocation } from '@solidjs/router';
import { useMutation } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { formProblems, problemCode } from '../http/RequestError';
import { authForm } from '../session/AuthPage';
import { accountProblems, PASSWORD_LENGTH } from '../session/account';
import type { Me } from '../session/me';
import { signInAddress } from '../session/safeReturn';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { dayOf } from './expiry';
import styles from './InvitePage.module.css';
import { acceptInvitation, type Invitation, type NewAccount } from './invitation';
import { NAME_LENGTH } from './organisationEdits';

interface AcceptAsNewcomerProps {
  token: string;
  invitation: Invitation;
  /** Of the guest who is here so far; null: nobody. */
  guestName: string | null;
  onAccepted(me: Me): void;
}

const FIELDS = ['name', 'email', 'password'];

/** Makes an account and accepts with it. */
export function AcceptAsNewcomer(props: AcceptAsNewcomerProps) {
  const location = useLocation();
  const [incomplete, setIncomplete] = createSignal<Record<string, string>>({});
  const acceptance = useMutation(() => ({
    mutationFn: (account: NewAccount) => acceptInvitation(props.token, account),
    onSuccess: props.onAccepted,
  }));
  const problems = () => formProblems(acceptance.error, FIELDS);
  const errorOf = (field: string) => incomplete()[field] ?? problems().fields[field];
  const taken = () => problemCode(acceptance.error) === 'email-taken';
  const signIn = () => signInAddress(location.pathname);

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (acceptance.isPending) return;
    const form = event.currentTarget;
    const account = accountOf(form);
    setIncomplete(accountProblems(account));
    if (Object.keys(incomplete()).length > 0) focusFirstInvalid(form);
    else acceptance.mutate(account, { onError: () => focusFirstInvalid(form) });
  }
  return (
    <form class={authForm} onSubmit={submit} noValidate>
      <Field
        label="Your name"
        name="name"
        autocomplete="name"
        value={props.guestName ?? ''}
        maxLength={NAME_LENGTH}
        error={errorOf('name')}
        help={
          props.guestName === null ? undefined : 'What you wrote as a guest stays under the guest’s name.'
        }
        data-autofocus
      />
      <Field
        label="E-mail"
        name="email"
        type="email"
        autocomplete="username"
        value={props.invitation.email ?? ''}
        readOnly={props.invitation.email !== null}
        help={props.invitation.email === null ? undefined : 'The invitation is for this address.'}
        error={taken() ? undefined : errorOf('email')}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autocomplete="new-password"
        help={`At least ${PASSWORD_LENGTH} characters. Four words are fine.`}
        error={errorOf('password')}
      />
      <Show when={taken()} fallback={<FormError message={problems().form} />}>
        <FormError message="There is already an account with this e-mail. Sign in, and you come back here." />
      </Show>
      <Button type="submit" variant="primary" size="large" wide busy={acceptance.isPending}>
        Join {props.invitation.workspace.name}
      </Button>
      <div class={styles.alternative}>
        <p>
          Have an account? <A href={signIn()}>Sign in instead</A>
        </p>
        <p>The invitation ends on {dayOf(props.invitation.expiresAt)}.</p>
      </div>
    </form>
  );
}

function accountOf(form: HTMLFormElement): NewAccount {
  const data = new FormData(form);
  return {
    name: String(data.get('name') ?? '').trim(),
    email: String(data.get('email') ?? '').trim(),
    password: String(data.get('password') ?? ''),
  };
}
