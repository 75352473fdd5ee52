import { expect, type Locator, type Page } from '@playwright/test';

/** The inspector beside a map, or in its sheet on a phone. */
export class Inspector {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.getByRole('region', { name: 'Details', exact: true });
  }

  get title(): Locator {
    return this.root.getByRole('textbox', { name: 'Title', exact: true });
  }

  get goal(): Locator {
    return this.root.getByRole('textbox', { name: 'Goal', exact: true });
  }

  /** The button of a list to choose from, whatever is chosen. */
  picker(label: string): Locator {
    return this.root.locator(`[data-field="${label}"] button`).first();
  }

  async pick(field: string, option: string): Promise<void> {
    await this.picker(field).click();
    await this.page.getByRole('option', { name: option }).click();
    await expect(this.picker(field)).toContainText(option);
  }

  async shows(kind: string, id: string): Promise<void> {
    await expect(this.root).toHaveAttribute('data-inspector', `${kind}:${id}`);
  }

  async choose(item: string): Promise<void> {
    await this.root.getByRole('button', { name: /^More about/ }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
