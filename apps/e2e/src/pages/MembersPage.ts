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

  /** Chooses another role for somebody, where their own stands. */
  async giveRole(name: string, role: 'Owner' | 'Admin' | 'Member'): Promise<void> {
    await this.page.getByRole('button', { name: `Role of ${name}:` }).click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${role}`) }).click();
  }

  async moveTo(name: string, organisation: string): Promise<void> {
    await this.page.getByRole('button', { name: `Organisation of ${name}:` }).click();
    await this.page.getByRole('menuitemradio', { name: organisation }).click();
  }

  async remove(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove ${name}` }).click();
    await this.page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(this.page.getByText(`${name} was removed from`)).toBeVisible();
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
