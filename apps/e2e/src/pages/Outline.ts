import { expect, type Locator, type Page } from '@playwright/test';

/** A map as a list. */
export class Outline {
  constructor(readonly page: Page) {}

  row(id: string): Locator {
    return this.page.locator(`[data-touchpoint="${id}"]`);
  }

  title(id: string): Locator {
    return this.row(id).locator('[data-outline-title]');
  }

  get titles(): Locator {
    return this.page.locator('[data-outline-title]');
  }

  stage(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Title of touchpoint' });
  }

  /** Opens a title for typing, with all of it selected. */
  async openTitle(id: string): Promise<void> {
    await this.title(id).focus();
    await this.page.keyboard.press('F2');
    await expect(this.field).toBeFocused();
  }

  async rename(id: string, title: string): Promise<void> {
    await this.openTitle(id);
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await expect(this.title(id)).toHaveText(title);
  }

  /** Asks for new touchpoints at the end of a stage; each line typed with Enter is one. */
  async startAdding(stage: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Add a touchpoint to ${stage}`, exact: true }).click();
    const field = this.page.getByRole('textbox', { name: `New touchpoint in ${stage}`, exact: true });
    await expect(field).toBeFocused();
    return field;
  }
}
