import { A, useLocation } from '@solidjs/router';
import { useMutation } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { signInAddress } from '../session/safeReturn';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import styles from './JoinCard.module.css';
import { guestNameProblem } from './joinWords';
import { NAME_LENGTH } from './organisationEdits';
import { type Joined, joinByLink } from './sharedLink';

interface JoinAsGuestProps {
  token: string;
  onJoined(joined: Joined): void;
}

/** A name is all that a guest gives. */
export function JoinAsGuest(props: JoinAsGuestProps) {
  const location = useLocation();
  const [name, setName] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const joining = useMutation(() => ({
    mutationFn: (own: string) => joinByLink(props.token, own),
    onSuccess: props.onJoined,
  }));
  const problems = () => formProblems(joining.error, ['name']);

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (joining.isPending) return;
    const form = event.currentTarget;
    setProblem(guestNameProblem(name()));
    if (problem()) focusFirstInvalid(form);
    else joining.mutate(name().trim(), { onError: () => focusFirstInvalid(form) });
  }
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <Field
        label="Your name, as the others will see it"
        name="name"
        autocomplete="name"
        value={name()}
        maxLength={NAME_LENGTH}
        onInput={(event) => setName(event.currentTarget.value)}
        error={problem() ?? problems().fields.name}
        data-autofocus
      />
      <FormError message={problems().form} />
      <Button type="submit" variant="primary" size="large" wide busy={joining.isPending}>
        Join as a guest
      </Button>
      <p class={styles.alternative}>
        Have an account? <A href={signInAddress(location.pathname)}>Sign in instead</A>
      </p>
    </form>
  );
}
