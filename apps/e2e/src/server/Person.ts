import type { JourneyJson } from '@journey-canvas/journey';
import type { BrowserContext } from '@playwright/test';
import { must } from './must';

/** Who signs up: a password that the rules accept. */
export interface Credentials {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export function credentials(name: string): Credentials {
  return { email: `${name.toLowerCase()}@example.test`, name, password: `correct horse ${name} staple` };
}

/** By its link alone, which is shown once. */
export interface Invitation {
  readonly id: string;
  readonly token: string;
  readonly url: string;
}

interface Inviting {
  readonly role?: 'admin' | 'member';
  readonly organisationId?: string;
  readonly email?: string;
  readonly expiresAt?: number;
}

export type Role = 'editor' | 'commenter' | 'viewer';

interface Me {
  user: { id: string; name: string };
  workspaces: { id: string; name: string; role: string }[];
}

/** Somebody with a session, over HTTP alone. */
export class Person {
  private constructor(
    readonly url: string,
    readonly credentials: Credentials,
    readonly cookie: string,
  ) {}

  static async signUp(url: string, name: string, workspaceName = `${name}’s company`): Promise<Person> {
    const who = credentials(name);
    const response = await fetch(`${url}/api/auth/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...who, workspaceName }),
    });
    if (response.status !== 201) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
    const cookie = must(response.headers.getSetCookie()[0]?.split(';')[0], 'a session cookie');
    return new Person(url, who, cookie);
  }

  /** Whoever is signed in in a browser. */
  static async atBrowser(url: string, context: BrowserContext): Promise<Person> {
    const cookie = must((await context.cookies(url))[0], 'a session cookie');
    return new Person(url, { email: '', name: '', password: '' }, `${cookie.name}=${cookie.value}`);
  }

  /** Comes by a link to a map, with a name alone. */
  static async join(url: string, token: string, name: string): Promise<Person> {
    const response = await fetch(`${url}/api/links/${token}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    if (response.status !== 201) throw new Error(`join: ${response.status} ${await response.text()}`);
    const cookie = must(response.headers.getSetCookie()[0]?.split(';')[0], 'a session cookie');
    return new Person(url, { email: '', name, password: '' }, cookie);
  }

  request(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.request(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  me(): Promise<Me> {
    return this.json<Me>('GET', '/api/me');
  }

  async workspaceId(): Promise<string> {
    return must((await this.me()).workspaces[0], 'a workspace').id;
  }

  /** Invites somebody to the first workspace; by default a member of its own organisation. */
  async inviteToWorkspace(inviting: Inviting = {}): Promise<Invitation> {
    const path = `/api/workspaces/${await this.workspaceId()}`;
    const [own] = await this.json<{ id: string }[]>('GET', `${path}/organisations`);
    const organisationId = inviting.organisationId ?? must(own, 'an organisation').id;
    return this.json('POST', `${path}/invites`, { role: 'member', ...inviting, organisationId });
  }

  /** Somebody new in the first workspace. */
  async takeOn(name: string, inviting: Inviting = {}): Promise<Person> {
    const { token } = await this.inviteToWorkspace(inviting);
    const who = credentials(name);
    const response = await fetch(`${this.url}/api/invites/${token}/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    if (!response.ok) throw new Error(`accept: ${response.status} ${await response.text()}`);
    const cookie = must(response.headers.getSetCookie()[0]?.split(';')[0], 'a session cookie');
    return new Person(this.url, who, cookie);
  }

  /** Makes a partner of the first workspace. Gives its id. */
  async addPartner(name: string): Promise<string> {
    const path = `/api/workspaces/${await this.workspaceId()}/organisations`;
    return (await this.json<{ id: string }>('POST', path, { name, kind: 'partner' })).id;
  }

  /** Makes a map in the first workspace, from the sample or empty. */
  async makeMap(title: string, sample?: string): Promise<string> {
    const path = `/api/workspaces/${await this.workspaceId()}/maps`;
    return (await this.json<{ id: string }>('POST', path, sample ? { title, sample } : { title })).id;
  }

  journey(mapId: string): Promise<JourneyJson> {
    return this.json('GET', `/api/maps/${mapId}/journey`);
  }

  /** Signs somebody else up, with a company of their own, who may open the map in that role. */
  async invite(name: string, mapId: string, role: Role): Promise<Person> {
    const guest = await Person.signUp(this.url, name, 'Tessin Service');
    await this.share(mapId, guest, role);
    return guest;
  }

  async share(mapId: string, withWhom: Person, role: Role): Promise<string> {
    const subject = { userId: (await withWhom.me()).user.id };
    return (await this.json<{ id: string }>('POST', `/api/maps/${mapId}/grants`, { subject, role })).id;
  }
}
