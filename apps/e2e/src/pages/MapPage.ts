import { expect, type Locator, type Page } from '@playwright/test';
import { Canvas } from './Canvas';
import { Outline } from './Outline';

/** A map, open in somebody's browser. */
export class MapPage {
  readonly canvas: Canvas;
  readonly outline: Outline;

  constructor(readonly page: Page) {
    this.canvas = new Canvas(page);
    this.outline = new Outline(page);
  }

  /** Opens a map's canvas, and waits until all of it is drawn and all is saved. */
  static async open(page: Page, mapId: string): Promise<MapPage> {
    const map = new MapPage(page);
    await page.goto(`/maps/${mapId}`);
    await map.canvas.drawn();
    return map;
  }

  /** Opens a map's outline. */
  static async openOutline(page: Page, mapId: string): Promise<MapPage> {
    const map = new MapPage(page);
    await page.goto(`/maps/${mapId}`);
    await map.showOutline();
    return map;
  }

  get badge(): Locator {
    return this.page.locator('[role=status][data-saved]');
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: 'Title of the map' });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get findings(): Locator {
    return this.page.getByRole('region', { name: 'Findings' });
  }

  async saved(): Promise<void> {
    await expect(this.badge).toHaveAttribute('data-saved', 'true');
    await expect(this.badge).toHaveText('Saved');
  }

  async unsaved(): Promise<void> {
    await expect(this.badge).toHaveAttribute('data-saved', 'false');
  }

  /** The badge says so, and the bar under it has taken its room: until then what is below moves. */
  async offline(): Promise<void> {
    await expect(this.badge).toHaveText('Offline');
    await expect(this.page.getByText('No connection.')).toBeVisible();
  }

  async showOutline(): Promise<void> {
    await this.switchTo('Outline');
    await expect(this.outline.titles.first()).toBeVisible();
  }

  async showMap(): Promise<void> {
    await this.switchTo('Map');
    await this.canvas.drawn();
  }

  /** The radio itself is out of sight; its label is what one presses. */
  private async switchTo(view: 'Map' | 'Outline'): Promise<void> {
    await this.page.getByRole('group', { name: 'View' }).getByText(view, { exact: true }).click();
    await expect(this.page.getByRole('radio', { name: view })).toBeChecked();
  }

  async renameMap(title: string): Promise<void> {
    await this.title.fill(title);
    await this.title.press('Enter');
  }
}
