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

  /** All of the conversation that is open. */
  get comments(): Locator {
    return this.page.getByRole('log', { name: 'Comments' }).getByRole('listitem');
  }

  conversation(about: string): Locator {
    return this.page.getByRole('region', { name: `Conversation about ${about}` });
  }

  /** A conversation in the list. */
  row(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text }).getByRole('button');
  }

  /** A pin on the map, by the start of what it says. */
  pin(place: string): Locator {
    return this.page.locator('.jc-pin').and(this.page.getByRole('button', { name: place }));
  }

  async openList(): Promise<void> {
    await this.button.click();
    await expect(this.page.getByRole('group', { name: 'Which comments' })).toBeVisible();
  }

  async showAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'All comments' }).click();
  }

  /** Opens the conversation that this was said in, from the list. */
  async openThread(text: string): Promise<void> {
    await this.row(text).first().click();
    await expect(this.comment(text)).toBeVisible();
  }

  async write(label: 'Write a comment' | 'Reply', text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.press('Enter');
    await expect(this.comment(text)).toBeVisible();
  }

  /** From the menu of one's own comment. */
  async edit(text: string, next: string): Promise<void> {
    await this.choose(text, 'Edit');
    const field = this.page.getByRole('textbox', { name: 'Your comment' });
    await expect(field).toHaveValue(text);
    await field.fill(next);
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.comment(next)).toContainText('edited');
  }

  async delete(text: string): Promise<void> {
    await this.choose(text, 'Delete');
    await this.page.getByRole('button', { name: 'Delete comment' }).click();
    await expect(this.comment(text)).toHaveCount(0);
  }

  menuOf(text: string): Locator {
    return this.comment(text).getByRole('button', { name: /^What to do with the comment/ });
  }

  private async choose(text: string, what: string): Promise<void> {
    await this.menuOf(text).click();
    await this.page.getByRole('menuitem', { name: what }).click();
  }
}
