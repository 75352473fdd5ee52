import { expect, type Locator, type Page } from '@playwright/test';

/** What is said about a map, beside it. */
export class Comments {
  constructor(readonly page: Page) {}

  get button(): Locator {
    return this.page.getByRole('button', { name: /^Comments/ });
  }

  /** One comment of the conversation that is open. */
  comment(text: string): Locator {
    return this.page.getByRole('log', { name: 'Comments' }).getByRole('listitem').filter({ hasText: text });
  }

  conversation(about: string): Locator {
    return this.page.getByRole('region', { name: `Conversation about ${about}` });
  }

  /** Opens the conversation that this was said in, from the list. */
  async openThread(text: string): Promise<void> {
    const row = this.page.getByRole('listitem').filter({ hasText: text }).getByRole('button');
    await row.first().click();
    await expect(this.comment(text)).toBeVisible();
  }

  async write(label: 'Write a comment' | 'Reply', text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.press('Enter');
    await expect(this.comment(text)).toBeVisible();
  }
}
