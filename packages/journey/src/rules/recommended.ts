import { deadEnd } from './deadEnd';
import { endsAtPurchase } from './endsAtPurchase';
import { noExit } from './noExit';
import { noOwner } from './noOwner';
import type { RuleEntry } from './Rule';
import { singleNextStep } from './singleNextStep';
import { unplaced } from './unplaced';

/** The rules every workspace starts with, and how severe they are. */
export const RECOMMENDED: readonly RuleEntry[] = [
  { rule: unplaced, severity: 'error' },
  { rule: noOwner, severity: 'error' },
  { rule: deadEnd, severity: 'error' },
  { rule: endsAtPurchase, severity: 'error' },
  { rule: singleNextStep, severity: 'warning' },
  { rule: noExit, severity: 'warning' },
];
