import { expect, type Locator, type Page } from '@playwright/test';

/** Who has a map, opened from its top bar. */
export class ShareDialog {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.getByRole('dialog', { name: /^Share “/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(this.root).toBeVisible();
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Done' }).click();
    await expect(this.root).toHaveCount(0);
  }

  /** Gives an organisation or a person the role that stands beside the field: at first "can edit". */
  async add(name: string): Promise<void> {
    const field = this.root.getByRole('combobox', { name: 'Add an organisation or a person' });
    await field.fill(name);
    await this.root.getByRole('option', { name }).first().click();
  }

  /** Makes a link for commenters, as the dialog proposes. Gives its address. */
  async makeLink(): Promise<void> {
    await this.root.getByRole('button', { name: 'Make a link' }).click();
    await expect(this.root.getByText('Can comment', { exact: true })).toBeVisible();
  }

  async revokeLink(): Promise<void> {
    await this.root.getByRole('button', { name: 'Revoke', exact: true }).click();
    await this.page.getByRole('button', { name: 'Revoke link' }).click();
  }
}
