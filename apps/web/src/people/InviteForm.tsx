import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { emailProblem } from '../session/account';
import { Button } from '../ui/Button';
import { DialogActions, DialogBody } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { SelectField } from '../ui/SelectField';
import { type OrganisationView, organisationsKey } from '../workspaces/organisations';
import { INVITE_TERMS, termEnd, termName } from './expiry';
import { createInvite, type Invite, invitesKey, type MadeInvite } from './invites';
import { addPartner, NAME_LENGTH, organisationNameProblem } from './organisationEdits';

interface InviteFormProps {
  workspaceId: string;
  organisations: readonly OrganisationView[];
  onCancel(): void;
  onMade(invite: MadeInvite): void;
}

const NEW_PARTNER = 'new-partner';
const NOT_CHOSEN = '';
const FIELDS = ['role', 'organisationId', 'email', 'expiresAt', 'name'];
const ROLES = [
  { value: 'member' as const, label: 'Member: makes maps, has those shared with the organisation' },
  { value: 'admin' as const, label: 'Admin: manages people, has every map' },
];
const DEFAULT_TERM = '14';

/** As what and for whom; a new partner can be made on the way. */
export function InviteForm(props: InviteFormProps) {
  const client = useQueryClient();
  const [role, setRole] = createSignal<Invite['role']>('member');
  // With a choice to make there is no default: the wrong one would open that organisation's maps.
  const [organisationId, setOrganisationId] = createSignal(
    props.organisations.length === 1 ? (props.organisations[0]?.id ?? NOT_CHOSEN) : NOT_CHOSEN,
  );
  const [partner, setPartner] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [term, setTerm] = createSignal(DEFAULT_TERM);
  const [incomplete, setIncomplete] = createSignal<Record<string, string>>({});
  const isNew = () => organisationId() === NEW_PARTNER;

  const making = useMutation(() => ({
    mutationFn: async () => {
      const organisation = isNew() ? await makePartner() : organisationId();
      return createInvite(props.workspaceId, {
        role: role(),
        organisationId: organisation,
        ...(email().trim() && { email: email().trim() }),
        expiresAt: termEnd(Number(term()), Date.now()),
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: invitesKey(props.workspaceId) }),
  }));
  /** It stays chosen, so that a second try does not make a second partner. */
  async function makePartner(): Promise<string> {
    const { id } = await addPartner(props.workspaceId, partner().trim());
    await client.invalidateQueries({ queryKey: organisationsKey(props.workspaceId) });
    setOrganisationId(id);
    return id;
  }
  const problems = () => formProblems(making.error, FIELDS);
  const errorOf = (field: string) => incomplete()[field] ?? problems().fields[field];

  function missing(): Record<string, string> {
    const names = props.organisations.map(({ name }) => name);
    const name = isNew() ? organisationNameProblem(partner(), names) : undefined;
    const address = email().trim() ? emailProblem(email()) : undefined;
    return {
      ...(organisationId() === NOT_CHOSEN && { organisationId: 'Choose whom they act for.' }),
      ...(name && { name }),
      ...(address && { email: address }),
    };
  }
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (making.isPending) return;
    const form = event.currentTarget;
    setIncomplete(missing());
    if (Object.keys(incomplete()).length > 0) focusFirstInvalid(form);
    else making.mutate(undefined, { onSuccess: props.onMade, onError: () => focusFirstInvalid(form) });
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <SelectField
          label="Role"
          name="role"
          value={role()}
          options={ROLES}
          onChange={setRole}
          error={errorOf('role')}
        />
        <SelectField
          label="Organisation"
          name="organisationId"
          value={organisationId()}
          options={[
            ...(organisationId() === NOT_CHOSEN ? [{ value: NOT_CHOSEN, label: 'Choose…' }] : []),
            ...props.organisations.map(({ id, name, kind }) => ({
              value: id,
              label: kind === 'vendor' ? `${name} (us)` : name,
            })),
            { value: NEW_PARTNER, label: 'A new partner…' },
          ]}
          onChange={setOrganisationId}
          help="Whom they act for. It decides which maps they have."
          error={errorOf('organisationId')}
        />
        <Show when={isNew()}>
          <Field
            label="Name of the partner"
            name="name"
            autocomplete="off"
            value={partner()}
            maxLength={NAME_LENGTH}
            onInput={(event) => setPartner(event.currentTarget.value)}
            error={errorOf('name')}
          />
        </Show>
        <Field
          label="E-mail (optional)"
          name="email"
          type="email"
          autocomplete="off"
          value={email()}
          onInput={(event) => setEmail(event.currentTarget.value)}
          help="With one, only an account of this address can accept."
          error={errorOf('email')}
        />
        <SelectField
          label="Ends after"
          name="expiresAt"
          value={term()}
          options={INVITE_TERMS.map((days) => ({ value: String(days), label: termName(days) }))}
          onChange={setTerm}
          error={errorOf('expiresAt')}
        />
        <FormError message={problems().form} />
      </DialogBody>
      <DialogActions>
        <Button onClick={() => props.onCancel()}>Cancel</Button>
        <Button type="submit" variant="primary" busy={making.isPending}>
          Make the link
        </Button>
      </DialogActions>
    </form>
  );
}
