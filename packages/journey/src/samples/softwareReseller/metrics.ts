import type { Draft } from '../builder';
import { readings } from '../drafts';

const at = (id: string) => ({ kind: 'touchpoint', id });

export function metrics(today: string): readonly Draft[] {
  return [
    {
      id: 'metric-webinar-trial',
      name: 'Webinar guests who start a trial',
      subject: at('webinar'),
      unit: '%',
      baseline: 12,
      target: 20,
      readings: readings(today, [12, 14, 13, 15]),
    },
    {
      id: 'metric-own-rota',
      name: 'Trials with a rota of their own',
      subject: at('free-trial'),
      unit: '%',
      baseline: 29,
      target: 55,
      readings: readings(today, [29, 30, 34, 33, 38]),
    },
    {
      id: 'metric-demo-quote',
      name: 'Demos that lead to a quote',
      subject: at('demo'),
      unit: '%',
      baseline: 51,
      target: 65,
      readings: readings(today, [51, 55, 54, 58]),
    },
    {
      id: 'metric-order-start',
      name: 'Days from order to first account',
      subject: at('order'),
      unit: 'days',
      direction: 'down',
      baseline: 6,
      target: 1,
      readings: readings(today, [6, 6, 5, 4]),
    },
    {
      id: 'metric-first-rota',
      name: 'Homes with a rota in the first month',
      subject: at('first-rota'),
      unit: '%',
      baseline: 58,
      target: 90,
      readings: readings(today, [58, 63, 61, 69]),
    },
    {
      id: 'metric-first-answer',
      name: 'Questions solved in the first call',
      subject: at('support'),
      unit: '%',
      baseline: 64,
      target: 80,
      readings: readings(today, [64, 62, 67, 70]),
    },
    {
      id: 'metric-escalation',
      name: 'Hours until the vendor answers',
      subject: at('escalation'),
      unit: 'hours',
      direction: 'down',
      baseline: 52,
      target: 16,
      readings: readings(today, [52, 49, 50, 44]),
    },
    {
      id: 'metric-renewed',
      name: 'Licences renewed',
      subject: { kind: 'stage', id: 'retention' },
      unit: '%',
      baseline: 83,
      target: 92,
      readings: readings(today, [83, 84, 86]),
    },
    {
      id: 'metric-nps',
      name: 'Net promoter score',
      subject: { kind: 'map' },
      unit: 'points',
      baseline: 21,
      target: 45,
      readings: readings(today, [21, 26, 31]),
    },
  ];
}
