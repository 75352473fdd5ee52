import { addFree, type FreeId, type ImageId, type TouchpointId } from '@journey-canvas/journey';
import { editMap } from '../server/editMap';
import { must } from '../server/must';
import { Person } from '../server/Person';

/** A workspace as it is after some weeks: partners, maps, people, links, what was said. */
export interface World {
  /** Owner of Halvard Machines. */
  readonly mara: Person;
  /** Editor at Nordwerk. */
  readonly jonas: Person;
  /** Came by a link with a name alone, and has one map. */
  readonly noor: Person;
  /** Came by a link that was taken back since. */
  readonly ilse: Person;
  /** Has two maps, and belongs to no workspace. */
  readonly tess: Person;
  readonly workspaceId: string;
  readonly machine: string;
  readonly software: string;
  readonly empty: string;
  readonly note: FreeId;
  /** The conversation about the quote. */
  readonly thread: string;
  /** Addresses. */
  readonly invitation: string;
  readonly endedInvitation: string;
  readonly link: string;
  readonly endedLink: string;
  readonly lostMap: string;
}

interface Link {
  readonly id: string;
  readonly token: string;
  readonly url: string;
}

const pathOf = (address: string) => new URL(address).pathname;

/** Two by two pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGOQm9YjN62HAUIBACFWBQEMBPl1AAAAAElFTkSuQmCC',
  'base64',
);

export async function seedWorld(mara: Person): Promise<World> {
  const workspaceId = await mara.workspaceId();
  const path = `/api/workspaces/${workspaceId}`;
  const machine = await mara.makeMap('Industrial machine through a distributor', 'industrial-distributor');
  const software = await mara.makeMap('Software through a reseller', 'software-reseller');
  const empty = await mara.makeMap('Spare parts, first idea');
  const lostMap = await mara.makeMap('Pilot in the north');
  for (const title of ['Draft of last year', 'Try-out']) {
    const id = await mara.makeMap(title);
    await mara.request('DELETE', `/api/maps/${id}`);
  }

  const partners = await mara.json<{ id: string; name: string }[]>('GET', `${path}/organisations`);
  const nordwerk = must(
    partners.find(({ name }) => name.startsWith('Nordwerk')),
    'the distributor among the partners',
  ).id;
  const [jonas] = await Promise.all([
    mara.takeOn('Jonas', { organisationId: nordwerk }),
    mara.takeOn('Priya', { role: 'admin' }),
  ]);
  await mara.json('POST', `/api/maps/${machine}/grants`, {
    subject: { organisationId: nordwerk },
    role: 'editor',
  });
  const day = 86_400_000;
  const invitation = await mara.inviteToWorkspace({ organisationId: nordwerk, expiresAt: Date.now() + day });
  await mara.inviteToWorkspace({ email: 'ruben@nordwerk.example' });
  const endedInvitation = await mara.inviteToWorkspace();
  await mara.request('DELETE', `${path}/invites/${endedInvitation.id}`);

  const makeLink = (mapId: string, role: string) =>
    mara.json<Link>('POST', `/api/maps/${mapId}/links`, { role, expiresAt: Date.now() + 7 * day });
  const [link, looking, other, ended] = await Promise.all([
    makeLink(machine, 'commenter'),
    makeLink(machine, 'viewer'),
    makeLink(software, 'viewer'),
    makeLink(lostMap, 'viewer'),
  ]);
  const noor = await Person.join(mara.url, link.token, 'Noor of the test workshop');
  const tess = await Person.join(mara.url, looking.token, 'Tess');
  await tess.json('POST', `/api/links/${other.token}/join`, {});
  const ilse = await Person.join(mara.url, ended.token, 'Ilse');
  await mara.request('DELETE', `/api/maps/${lostMap}/links/${ended.id}`);

  const note = await drawBeside(mara, machine);
  const thread = await talk(mara, jonas, noor, machine);
  return {
    ...{ mara, jonas, noor, ilse, tess, workspaceId, machine, software, empty, lostMap, note, thread },
    invitation: pathOf(invitation.url),
    endedInvitation: pathOf(endedInvitation.url),
    link: pathOf(link.url),
    endedLink: pathOf(ended.url),
  };
}

/** Free shapes of every kind on the right of the board. */
async function drawBeside(person: Person, mapId: string): Promise<FreeId> {
  const answer = await fetch(`${person.url}/api/maps/${mapId}/images`, {
    method: 'POST',
    headers: { cookie: person.cookie },
    body: PNG,
  });
  const { id: image } = (await answer.json()) as { id: ImageId };
  const at = (x: number, y: number) => ({ x, y, rotation: 0, frame: null });
  const wave = Array.from({ length: 30 }, (_, step) => [step * 8, 30 + 30 * Math.sin(step / 3), 0.5]).flat();
  return editMap(person, mapId, (editor) => {
    addFree(editor, {
      kind: 'frame',
      spot: at(1640, 40),
      size: { width: 520, height: 520 },
      words: 'Ideas of the workshop',
    });
    const note = addFree(editor, {
      kind: 'note',
      spot: at(1680, 90),
      text: 'Who takes calls on Saturdays, and who pays for it?',
    });
    addFree(editor, { kind: 'note', spot: at(1900, 90), text: 'Ask Tessin first', colour: 'teal' });
    addFree(editor, {
      kind: 'text',
      spot: at(1680, 320),
      words: 'To be discussed on Thursday',
      scale: 'large',
    });
    addFree(editor, {
      kind: 'drawing',
      spot: at(1680, 400),
      stroke: { points: wave, closed: false, pen: false },
      colour: 'red',
    });
    addFree(editor, {
      kind: 'arrow',
      spot: at(0, 0),
      from: { kind: 'entity', reference: { kind: 'free', id: note }, at: { x: 0, y: 0.5 }, x: 1680, y: 170 },
      to: {
        kind: 'entity',
        reference: { kind: 'touchpoint', id: 'fault' as TouchpointId },
        at: { x: 1, y: 0.5 },
        x: 1200,
        y: 150,
      },
      words: 'see here',
    });
    addFree(editor, {
      kind: 'image',
      spot: at(1960, 380),
      size: { width: 160, height: 120 },
      image: { id: image, alt: 'Plan of the hall' },
    });
    return note;
  });
}

async function talk(mara: Person, jonas: Person, noor: Person, mapId: string): Promise<string> {
  const begin = (who: Person, anchor: object, text: string) =>
    who.json<{ id: string }>('POST', `/api/maps/${mapId}/threads`, { anchor, text });
  const { id } = await begin(
    jonas,
    { kind: 'touchpoint', id: 'quote' },
    'Nine days is what customers tell us. Is that our part, or do we wait for the delivery date?',
  );
  const reply = (who: Person, text: string) => who.json('POST', `/api/threads/${id}/comments`, { text });
  await reply(mara, 'Both. The date takes five of the nine.');
  await reply(noor, 'We bought elsewhere because of it.');
  await begin(jonas, { kind: 'stage', id: 'advocacy' }, 'What do we know about this stage?');
  await begin(noor, { kind: 'point', x: 1700, y: 620 }, 'Room for the second workshop');
  const settled = await begin(mara, { kind: 'touchpoint', id: 'trial' }, 'Does everybody get a trial?');
  await mara.json('PATCH', `/api/threads/${settled.id}`, { resolved: true });
  return id;
}
