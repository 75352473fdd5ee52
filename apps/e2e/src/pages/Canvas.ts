import { expect, type Locator, type Page } from '@playwright/test';
import { must } from '../server/must';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The canvas of a map. Everything is done as a hand does it: by pointer and keys. */
export class Canvas {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.locator('.jc-canvas');
  }

  /** Everything that was there when the map was opened is drawn. */
  async drawn(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  }

  /**
   * All is drawn, and nothing has changed on the canvas for half a second of frames. Waits inside the page: an
   * expectation that has to wait looks through the whole page each time, which is a long task of its own.
   */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('.jc-canvas')?.getAttribute('data-ready') === 'true',
      null,
      {
        timeout: 60_000,
      },
    );
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const canvas = document.querySelector('.jc-canvas');
          let quiet = 0;
          const changes = new MutationObserver(() => {
            quiet = 0;
          });
          if (canvas) changes.observe(canvas, { subtree: true, childList: true });
          const frame = () => {
            quiet += 1;
            if (quiet < 30) {
              requestAnimationFrame(frame);
              return;
            }
            changes.disconnect();
            resolve();
          };
          requestAnimationFrame(frame);
        }),
    );
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Tools' });
  }

  tool(name: string): Locator {
    return this.toolbar.getByRole('button', { name, exact: true });
  }

  touchpoint(id: string): Locator {
    return this.page.locator(`[data-journey-kind="touchpoint"][data-journey-id="${id}"]`);
  }

  touchpointNamed(title: string): Locator {
    return this.page
      .locator('[data-journey-kind="touchpoint"]')
      .and(this.page.getByLabel(title, { exact: true }));
  }

  paths(from: string, to?: string): Locator {
    const end = to === undefined ? '' : `[data-to="${to}"]`;
    return this.page.locator(`[data-journey-kind="path"][data-from="${from}"]${end}`);
  }

  stage(id: string): Locator {
    return this.page.locator(`[data-journey-kind="stage-header"][data-journey-id="${id}"]`);
  }

  /** The text that is being typed in its place. */
  get field(): Locator {
    return this.root.locator('textarea:not(.tl-text)');
  }

  async expectTitle(id: string, title: string | RegExp): Promise<void> {
    await expect(this.touchpoint(id)).toHaveAttribute('aria-label', title);
  }

  titleOf(id: string): Promise<string | null> {
    return this.touchpoint(id).getAttribute('aria-label');
  }

  /** On screen, in pixels. */
  async middleOf(shape: Locator): Promise<Point> {
    const box = must(await shape.boundingBox(), 'the shape on screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async click(shape: Locator): Promise<void> {
    const { x, y } = await this.middleOf(shape);
    await this.page.mouse.click(x, y);
  }

  /** The touchpoint that is selected, by its mark. */
  get selected(): Locator {
    return this.root.locator('[data-shape-id][data-selected] [data-journey-kind="touchpoint"]');
  }

  async select(id: string): Promise<void> {
    await this.click(this.touchpoint(id));
    await expect(this.selected).toHaveAttribute('data-journey-id', id);
  }

  /** Opens the title of a touchpoint for typing, with all of it selected. */
  async openTitle(id: string): Promise<void> {
    const { x, y } = await this.middleOf(this.touchpoint(id));
    await this.page.mouse.dblclick(x, y);
    await expect(this.field).toBeFocused();
  }

  async rename(id: string, title: string): Promise<void> {
    await this.openTitle(id);
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await expect(this.field).toHaveCount(0);
    await this.expectTitle(id, title);
  }

  /** Takes a touchpoint and carries it to a point on screen, without letting go. */
  async carry(id: string, to: Point): Promise<void> {
    const from = await this.middleOf(this.touchpoint(id));
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 8, from.y + 8, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 6 });
  }

  async carryOn(to: Point): Promise<void> {
    await this.page.mouse.move(to.x, to.y, { steps: 6 });
  }

  letGo(): Promise<void> {
    return this.page.mouse.up();
  }

  /** Just under a touchpoint: what is dropped there comes after it. */
  async under(id: string): Promise<Point> {
    const box = must(await this.touchpoint(id).boundingBox(), 'the touchpoint on screen');
    return { x: box.x + box.width / 2, y: box.y + box.height + 2 };
  }

  async dragUnder(id: string, other: string): Promise<void> {
    await this.carry(id, await this.under(other));
    await expect(this.page.getByTestId('drop-slot')).toBeVisible();
    await this.letGo();
    await expect(this.page.getByTestId('drop-slot')).toHaveCount(0);
  }

  /** Whether a touchpoint stands in the column of a stage. */
  async isInStage(id: string, stage: string): Promise<boolean> {
    const { x } = await this.middleOf(this.touchpoint(id));
    const column = must(await this.stage(stage).boundingBox(), 'the stage on screen');
    return x >= column.x && x <= column.x + column.width;
  }

  async expectInStage(id: string, stage: string): Promise<void> {
    await expect.poll(() => this.isInStage(id, stage), { message: `${id} in ${stage}` }).toBe(true);
  }

  cursorOf(name: string): Locator {
    return this.root.locator(`[data-cursor="${name}"] svg`);
  }

  /** What somebody else has selected or types into, by the name on it. */
  outlinesOf(name: string): Locator {
    return this.root.locator(`[data-peer="${name}"] .jc-peer-outline`);
  }

  /** What somebody else drags at this moment. */
  ghost(name: string, id: string): Locator {
    return this.root.locator(`[data-peer="${name}"] [data-ghost="${id}"]`);
  }

  /** Shapes since the map was opened. */
  async counts(): Promise<{ created: number; updated: number; removed: number }> {
    const count = async (what: string) =>
      Number(must(await this.root.getAttribute(`data-shapes-${what}`), `a count of shapes ${what}`));
    return {
      created: await count('created'),
      updated: await count('updated'),
      removed: await count('removed'),
    };
  }
}
