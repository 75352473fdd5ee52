import { useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { type MapAccess, mapQuery } from '../map/mapAccess';
import { Bone } from '../ui/Bone';
import { Button } from '../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { FormError } from '../ui/FormError';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { organisationViews } from '../workspaces/organisations';
import { AccessList } from './AccessList';
import { AddAccess } from './AddAccess';
import { CopyAddress } from './CopyAddress';
import { createShareEdits } from './createShareEdits';
import { grantsQuery } from './grants';
import { LinkSection } from './LinkSection';
import { membersQuery } from './members';
import styles from './ShareDialog.module.css';
import { ShareFeedback, type ShareNews } from './ShareFeedback';
import type { ShareFacts } from './shareAccess';

interface ShareDialogProps {
  /** The map to share; null: closed. */
  mapId: string | null;
  title: string;
  onClose(): void;
}

/** Who has a map, and by which links. Owners change it, at once; editors see it. */
export function ShareDialog(props: ShareDialogProps) {
  return (
    <Dialog
      open={props.mapId !== null}
      onOpenChange={(open) => !open && props.onClose()}
      title={`Share “${props.title}”`}
      size="wide"
    >
      <Show when={props.mapId} keyed>
        {(mapId) => <Sharing mapId={mapId} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

function Sharing(props: { mapId: string; onClose(): void }) {
  const access = useQuery(() => mapQuery(props.mapId));
  const [news, setNews] = createSignal<ShareNews | null>(null);
  return (
    <>
      <Switch>
        <Match when={settled(access)}>{(known) => <Access access={known()} onNews={setNews} />}</Match>
        <Match when={access.error}>
          <DialogBody>
            <FormError message={errorMessage(access.error)} />
          </DialogBody>
        </Match>
        <Match when={access.isPending}>
          <ShareBones />
        </Match>
      </Switch>
      <div class={styles.foot}>
        <ShareFeedback news={news()} onUsed={() => setNews(null)} />
        <DialogActions>
          <CopyAddress mapId={props.mapId} />
          <Button variant="primary" onClick={() => props.onClose()}>
            Done
          </Button>
        </DialogActions>
      </div>
    </>
  );
}

function Access(props: { access: MapAccess; onNews(news: ShareNews): void }) {
  const mayShare = () => props.access.role === 'owner';
  const grants = useQuery(() => grantsQuery(props.access.id));
  // Editors from outside the workspace do not see its members.
  const members = useQuery(() => membersQuery(props.access.workspaceId));
  const edits = createShareEdits(() => props.access.id, props.onNews);
  const facts = createMemo<ShareFacts>(() => ({
    organisationId: props.access.organisationId,
    createdBy: props.access.createdBy,
    organisations: organisationViews(props.access.organisations),
    members: settled(members) ?? [],
    grants: settled(grants) ?? [],
  }));
  return (
    <DialogBody>
      <Switch>
        <Match when={grants.error}>
          <FormError message={errorMessage(grants.error)} />
        </Match>
        <Match when={settled(grants)}>
          <Show
            when={mayShare()}
            fallback={<p class={styles.note}>Only its owners change who has this map.</p>}
          >
            <AddAccess facts={facts()} onAdd={edits.add} />
          </Show>
          <AccessList facts={facts()} edits={mayShare() ? edits : null} />
          <Show when={mayShare()}>
            <LinkSection mapId={props.access.id} onNews={props.onNews} />
          </Show>
        </Match>
        <Match when={grants.isPending}>
          <ShareBones />
        </Match>
      </Switch>
    </DialogBody>
  );
}

function ShareBones() {
  return (
    <DialogBody>
      <div class={styles.bones} role="status">
        <VisuallyHidden>Loading</VisuallyHidden>
        <Bone width="100%" height="36px" />
        <Bone width="70%" />
        <Bone width="55%" />
      </div>
    </DialogBody>
  );
}
