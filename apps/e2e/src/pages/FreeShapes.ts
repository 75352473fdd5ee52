import type { Locator, Page } from '@playwright/test';
import { must } from '../server/must';
import type { Canvas, Point } from './Canvas';

/** Notes, texts, drawings, arrows, frames and images beside the board, made as a hand makes them. */
export class FreeShapes {
  private readonly page: Page;

  constructor(private readonly canvas: Canvas) {
    this.page = canvas.page;
  }

  of(kind: 'note' | 'text' | 'drawing' | 'arrow' | 'frame' | 'image'): Locator {
    return this.canvas.root.locator(`[data-free-kind="${kind}"]`);
  }

  /** What can be done with the selected ones. */
  get bar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Look of what is selected' });
  }

  /** Shows the map from far enough that there is free room beside the board. */
  async makeRoom(): Promise<void> {
    await this.canvas.tool('Fit the map').click();
    for (let step = 0; step < 2; step++) await this.canvas.tool('Zoom out').click();
    await this.canvas.settled();
  }

  /** A place beside the board, on its right, at a share of the canvas's height. */
  async beside(share: number): Promise<Point> {
    const box = must(await this.canvas.root.boundingBox(), 'the canvas on screen');
    return { x: box.x + box.width - 220, y: box.y + box.height * share };
  }

  async note(at: Point, text: string): Promise<void> {
    await this.canvas.tool('Note').click();
    await this.page.mouse.click(at.x, at.y);
    await this.page.keyboard.type(text);
  }

  async pull(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2 + 6, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
  }
}
