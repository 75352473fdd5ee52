import { describe, expect, it } from 'vitest';
import { Receipts } from './Receipts';

function received(count: number): Receipts {
  const receipts = new Receipts();
  for (let index = 0; index < count; index += 1) receipts.receive();
  return receipts;
}

describe('Receipts', () => {
  it('R2.3 counts what is stored, and tells each news once', () => {
    const receipts = received(3);
    expect(receipts.takeNews()).toBeNull();
    receipts.store(1, 'update');
    receipts.store(2, 'update');
    expect([receipts.takeNews(), receipts.takeNews()]).toEqual([2, null]);
  });

  it('R2.3 stays where something was lost, until a later step 2 is stored', () => {
    const receipts = received(5);
    receipts.store(1, 'step-two');
    receipts.lose(2);
    receipts.store(3, 'update');
    expect([receipts.takeNews(), receipts.isHeldBack]).toEqual([1, true]);
    receipts.store(4, 'step-two');
    expect([receipts.takeNews(), receipts.isHeldBack]).toEqual([4, false]);
    receipts.store(5, 'update');
    expect(receipts.takeNews()).toBe(5);
  });

  it('R2.3 a step 2 from before the loss does not make up for it', () => {
    const receipts = received(3);
    receipts.lose(2);
    receipts.store(1, 'step-two');
    expect(receipts.takeNews()).toBeNull();
    receipts.lose(3);
    expect(receipts.isHeldBack).toBe(true);
  });

  it('R2.3 everything pending can be lost at once; what is safe stays safe', () => {
    const receipts = received(2);
    receipts.store(2, 'update');
    receipts.loseAllPending();
    expect(receipts.isHeldBack).toBe(false);
    receipts.receive();
    receipts.loseAllPending();
    expect([receipts.isHeldBack, receipts.takeNews()]).toEqual([true, 2]);
  });
});
