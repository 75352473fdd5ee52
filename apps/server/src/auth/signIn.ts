import { Problem } from '../errors';
import type { Services } from '../services';

interface Credentials {
  email: string;
  password: string;
}

/** An unknown e-mail, a wrong password and a disabled user look the same, and take the same time. */
export async function signIn(
  { storage, passwords, rateLimits }: Services,
  address: string,
  { email, password }: Credentials,
): Promise<{ userId: string }> {
  const attempt = await rateLimits.signIn(address, email);
  const user = await storage.users.byEmail(email);
  const passwordHash = user && (await storage.users.passwordHash(user.id));
  const matches = await passwords.verify(passwordHash, password);
  if (!user || !matches || user.disabledAt !== null) throw new Problem('wrong-credentials');
  await attempt.succeeded();
  return { userId: user.id };
}
