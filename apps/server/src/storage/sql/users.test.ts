import { describe, expect, it } from 'vitest';
import { openTestStorage } from '../testing/openTestStorage';
import { ann, ben } from '../testing/seeds';

const { passwordHash: _, ...annSeen } = { ...ann, disabledAt: null };
const guest = { ...ann, id: 'gus', email: null, name: 'Gus', kind: 'guest', passwordHash: null } as const;

describe('users', () => {
  it('S5.1 are found by id and by e-mail, without the hash of the password', async () => {
    const { users } = await openTestStorage();
    expect(await users.insert(ann)).toBe('inserted');
    expect(await users.byId('ann')).toEqual(annSeen);
    expect(await users.byEmail('ann@example.org')).toEqual(annSeen);
    expect(await users.passwordHash('ann')).toBe('hash-of-ann');
    expect(await users.byId('ben')).toBeNull();
    expect(await users.byEmail('ben@example.org')).toBeNull();
    expect(await users.passwordHash('ben')).toBeNull();
  });

  it('S5.1 have one e-mail each, whatever its case and spaces', async () => {
    const { users } = await openTestStorage();
    await users.insert({ ...ann, email: ' Ann@Example.org ' });
    expect(await users.byEmail('ANN@example.ORG')).toEqual(annSeen);
    expect(await users.insert({ ...ben, email: 'aNN@example.org' })).toBe('email-taken');
    expect(await users.byId('ben')).toBeNull();
  });

  it('S5.1 may be guests, any number of them without an e-mail', async () => {
    const { users } = await openTestStorage();
    expect(await users.anyMember()).toBe(false);
    expect(await users.insert(guest)).toBe('inserted');
    expect(await users.insert({ ...guest, id: 'gia' })).toBe('inserted');
    expect(await users.anyMember()).toBe(false);
    await users.insert(ann);
    expect(await users.anyMember()).toBe(true);
  });

  it('S5.1 are read many at once', async () => {
    const { users } = await openTestStorage();
    await users.insert(ann);
    await users.insert(ben);
    const found = await users.byIds(['ann', 'ben', 'nobody']);
    expect(found.map(({ id }) => id).sort()).toEqual(['ann', 'ben']);
    expect(await users.byIds([])).toEqual([]);
  });

  it('S5.1 change their name and password, and are disabled and enabled', async () => {
    const { users } = await openTestStorage();
    await users.insert(ann);
    await users.insert(ben);
    await users.rename('ann', 'Anna');
    await users.setPasswordHash('ann', 'new-hash');
    await users.setDisabledAt('ann', 5_000);
    expect(await users.byId('ann')).toEqual({ ...annSeen, name: 'Anna', disabledAt: 5_000 });
    expect(await users.passwordHash('ann')).toBe('new-hash');
    await users.setDisabledAt('ann', null);
    expect(await users.byId('ann')).toMatchObject({ disabledAt: null });
    expect(await users.byId('ben')).toMatchObject({ name: 'Ben', disabledAt: null });
  });

  it('S5.1 keep texts as they are, whatever is in them', async () => {
    const { users } = await openTestStorage();
    const name = `Robert'); DROP TABLE users;-- "\u{1F600}" ?1 $name`;
    await users.insert({ ...ann, name });
    expect((await users.byId('ann'))?.name).toBe(name);
  });

  it('S5.9 refuse a text with NUL, which the database would cut there', async () => {
    const { users } = await openTestStorage();
    await users.insert(ann);
    const refused = { code: 'sql', message: 'A text must not contain the character NUL.' };
    await expect(users.byId('ann\0x')).rejects.toMatchObject(refused);
    await expect(users.rename('ann', 'Ann\0x')).rejects.toMatchObject(refused);
    expect(await users.byId('ann')).toMatchObject({ name: 'Ann' });
  });
});
