import type { Draft } from '../builder';
import { readings } from '../drafts';

const at = (id: string) => ({ kind: 'touchpoint', id });

export function metrics(today: string): readonly Draft[] {
  return [
    {
      id: 'metric-trial-quote',
      name: 'Trial leads to a quote',
      subject: at('trial'),
      unit: '%',
      baseline: 48,
      target: 70,
      readings: readings(today, [48, 47, 52, 55, 54, 58, 61]),
    },
    {
      id: 'metric-quote-time',
      name: 'Days until the quote is there',
      subject: at('quote'),
      unit: 'days',
      direction: 'down',
      baseline: 9,
      target: 2,
      readings: readings(today, [9, 9, 8, 8]),
    },
    {
      id: 'metric-order-date',
      name: 'Orders with one agreed date',
      subject: at('order'),
      unit: '%',
      baseline: 20,
      target: 90,
      readings: readings(today, [20, 24, 31]),
    },
    {
      id: 'metric-first-cut',
      name: 'First cut on the promised day',
      subject: at('installation'),
      unit: '%',
      baseline: 62,
      target: 85,
      readings: readings(today, [62, 66, 64, 71]),
    },
    {
      id: 'metric-time-to-help',
      name: 'Hours until a technician is there',
      subject: at('fault'),
      unit: 'hours',
      direction: 'down',
      baseline: 31,
      target: 12,
      readings: readings(today, [31, 29, 30, 26, 27]),
    },
    {
      id: 'metric-renewal',
      name: 'Service contracts renewed',
      subject: { kind: 'stage', id: 'retention' },
      unit: '%',
      baseline: 71,
      target: 85,
      readings: readings(today, [71, 73, 74]),
    },
    {
      id: 'metric-nps',
      name: 'Net promoter score',
      subject: { kind: 'map' },
      unit: 'points',
      baseline: 18,
      target: 40,
      readings: readings(today, [18, 22, 27]),
    },
  ];
}
