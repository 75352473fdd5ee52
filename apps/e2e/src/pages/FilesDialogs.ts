import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Takes a map out of the product as a file, and brings one in. */
export class FilesDialogs {
  constructor(readonly page: Page) {}

  /** The dialog to export is open. Chooses what is given, and gives the file that is saved. */
  async export(...choices: string[]): Promise<{ name: string; bytes: Buffer }> {
    const dialog = this.page.getByRole('dialog', { name: 'Export map' });
    for (const choice of choices) await dialog.getByText(choice, { exact: true }).click();
    const started = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const download = await started;
    const bytes = await readFile(await download.path());
    await expect(dialog).toHaveCount(0);
    return { name: download.suggestedFilename(), bytes };
  }

  get importDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import a map' });
  }

  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(this.importDialog).toBeVisible();
  }

  async chooseFile(name: string, buffer: Buffer): Promise<void> {
    await this.importDialog
      .getByLabel('Choose a file')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
  }
}
