import { expect, type Locator, type Page } from '@playwright/test';

/** The maps of a workspace. */
export class WorkspacePage {
  constructor(readonly page: Page) {}

  async shown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Maps', level: 1 })).toBeVisible();
  }

  card(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true, level: 2 }) });
  }

  get newMapDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'New map' });
  }

  async openNewMap(): Promise<void> {
    await this.page.getByRole('button', { name: 'New map' }).click();
    await expect(this.newMapDialog).toBeVisible();
  }

  async createFromSample(sample = 'Industrial machine through a distributor'): Promise<void> {
    await this.openNewMap();
    await this.newMapDialog.getByText(sample, { exact: true }).click();
    await this.newMapDialog.getByRole('button', { name: 'Create map' }).click();
    await expect(this.page).toHaveURL(/\/maps\//);
  }

  /** From the menu of a card. */
  async choose(title: string, action: string): Promise<void> {
    await this.card(title)
      .getByRole('button', { name: `More about ${title}` })
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
