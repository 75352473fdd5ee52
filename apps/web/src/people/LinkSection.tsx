import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import Link from 'lucide-solid/icons/link';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { Button } from '../ui/Button';
import { FormError } from '../ui/FormError';
import { createNow } from '../ui/now';
import { SelectField } from '../ui/SelectField';
import { LINK_TERMS, termEnd, termName } from './expiry';
import { LinkRow } from './LinkRow';
import { createLink, type LinkRole, linksKey, linksQuery, type Link as MapLink } from './links';
import { RevokeLinkDialog } from './RevokeLinkDialog';
import styles from './ShareDialog.module.css';
import type { ShareNews } from './ShareFeedback';

interface LinkSectionProps {
  mapId: string;
  onNews(news: ShareNews): void;
}

const ROLES: readonly { value: LinkRole; label: string }[] = [
  { value: 'commenter', label: 'can comment' },
  { value: 'viewer', label: 'can look only' },
];
const NEVER = 'never';

/** Links that anybody can open who has them, as a guest or with an account. */
export function LinkSection(props: LinkSectionProps) {
  const client = useQueryClient();
  const links = useQuery(() => linksQuery(props.mapId));
  const now = createNow();
  const [role, setRole] = createSignal<LinkRole>('commenter');
  const [term, setTerm] = createSignal('7');
  const [revoking, setRevoking] = createSignal<MapLink | null>(null);
  const making = useMutation(() => ({
    mutationFn: () =>
      createLink(props.mapId, {
        role: role(),
        ...(term() !== NEVER && { expiresAt: termEnd(Number(term()), Date.now()) }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: linksKey(props.mapId) }),
    onError: (error: Error) => props.onNews({ text: errorMessage(error), failed: true }),
  }));
  const make = () => {
    if (!making.isPending) {
      making.mutate(undefined, {
        onSuccess: () => props.onNews({ text: 'The link is made. Copy and send it.' }),
      });
    }
  };
  const isOpen = (link: MapLink) =>
    link.state === 'open' && (link.expiresAt === null || link.expiresAt > now());
  const newestFirst = () => (settled(links) ?? []).toSorted((a, b) => b.createdAt - a.createdAt);
  const open = () => newestFirst().filter(isOpen);
  const ended = () => newestFirst().filter((link) => !isOpen(link));
  return (
    <section aria-labelledby="links">
      <h3 class={styles.heading} id="links">
        Links for guests
      </h3>
      <p class={styles.note}>Whoever has such a link comes in with a name alone, without an account.</p>
      <div class={styles.make}>
        <SelectField label="Whoever comes" name="role" value={role()} options={ROLES} onChange={setRole} />
        <SelectField
          label="Ends after"
          name="expiresAt"
          value={term()}
          options={[
            ...LINK_TERMS.map((days) => ({ value: String(days), label: termName(days) })),
            { value: NEVER, label: 'Never, until revoked' },
          ]}
          onChange={setTerm}
        />
        <Button busy={making.isPending} onClick={make}>
          <Link size={16} stroke-width={1.6} aria-hidden="true" /> Make a link
        </Button>
      </div>
      <Switch>
        <Match when={links.error}>
          <FormError message={errorMessage(links.error)} />
        </Match>
        <Match when={settled(links)}>
          <Show when={open().length > 0}>
            <LinkList links={open()} open now={now()} onRevoke={setRevoking} />
          </Show>
          <Show when={ended().length > 0}>
            <details>
              <summary class={styles.summary}>Ended links ({ended().length})</summary>
              <LinkList links={ended()} open={false} now={now()} onRevoke={setRevoking} />
            </details>
          </Show>
        </Match>
      </Switch>
      <RevokeLinkDialog
        mapId={props.mapId}
        link={revoking()}
        onClose={() => setRevoking(null)}
        onRevoked={() => props.onNews({ text: 'The link was revoked' })}
      />
    </section>
  );
}

interface LinkListProps {
  links: readonly MapLink[];
  open: boolean;
  now: number;
  onRevoke(link: MapLink): void;
}

/** Keyed by id: news changes a row, it does not rebuild the list under somebody's focus. */
function LinkList(props: LinkListProps) {
  return (
    <ul class={styles.list}>
      <For each={props.links.map(({ id }) => id)}>
        {(id) => (
          <Show when={props.links.find((link) => link.id === id)}>
            {(link) => (
              <LinkRow
                link={link()}
                open={props.open}
                now={props.now}
                onRevoke={() => props.onRevoke(link())}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}
