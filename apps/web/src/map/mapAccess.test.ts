import { describe, expect, it } from 'vitest';
import { failureOf, RequestError } from '../http/RequestError';
import { askAccess, type MapAccess } from './mapAccess';

const access = (role: MapAccess['role']): MapAccess => ({
  id: 'm1',
  workspaceId: 'w1',
  title: 'A map',
  role,
  lineage: 'l1',
  organisations: [],
  organisationId: null,
  createdBy: null,
});
const refuse = (status: number) => () =>
  Promise.reject(new RequestError(failureOf(status, { status, code: 'some-code' })));

describe('askAccess', () => {
  it.each([
    ['owner', true],
    ['editor', true],
    ['commenter', false],
    ['viewer', false],
  ] as const)('W4.2 says whether a %s writes', async (role, canWrite) => {
    expect(await askAccess(async () => access(role))).toEqual({ kind: 'allowed', canWrite, lineage: 'l1' });
  });

  it.each([401, 403, 404, 410] as const)('W4.3 takes %s as final', async (status) => {
    expect(await askAccess(refuse(status))).toEqual({ kind: 'refused', status });
  });

  it.each([429, 500, 503])('W4.3 takes %s as no word about access', async (status) => {
    expect(await askAccess(refuse(status))).toEqual({ kind: 'unreachable' });
  });

  it("W4.3 takes silence and a proxy's page for no answer", async () => {
    const silent = () => Promise.reject(new RequestError({ kind: 'unreachable' }));
    const proxy = () => Promise.reject(new RequestError({ kind: 'unexpected', status: 404 }));
    expect(await askAccess(silent)).toEqual({ kind: 'unreachable' });
    expect(await askAccess(proxy)).toEqual({ kind: 'unreachable' });
  });

  it('W4.3 lets a bug through', async () => {
    await expect(askAccess(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
