import { expect, type Locator, type Page } from '@playwright/test';

/** Who belongs to a workspace, and who is invited. */
export class MembersPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
    await expect(this.page.getByRole('heading', { name: 'Members', level: 1 })).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name }).first();
  }

  /** Invites somebody of a partner that is made on the way. Gives the link. */
  async inviteFromNewPartner(partner: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Invite', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Organisation').selectOption({ label: 'A new partner…' });
    await dialog.getByLabel('Name of the partner').fill(partner);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const field = dialog.getByLabel('Invitation link');
    await expect(field).toHaveValue(/\/invite\//);
    const link = await field.inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
    return link;
  }
}
