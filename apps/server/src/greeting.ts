import type { Config } from './config';
import { isLoopback } from './listen';
import type { Settings } from './services';
import { isClientBuilt } from './web/clientFiles';

/** What the operator reads when the server has started. */
export function greetingOf(url: string, { host }: Config, settings: Settings): string[] {
  const lines = [`Journey Canvas is running at ${url}`];
  if (settings.firstRunCode !== null) {
    lines.push(
      `Nobody has signed up yet. The one-time code for the first person is ${settings.firstRunCode}`,
    );
  }
  if (!isLoopback(host) && settings.publicUrl === null) {
    lines.push('Set PUBLIC_URL to the address that people use, or browsers elsewhere can only read.');
  }
  if (!isClientBuilt(settings.clientFolder)) {
    lines.push('The client has not been built, so there are no pages yet: run `pnpm build`.');
  }
  return lines;
}
