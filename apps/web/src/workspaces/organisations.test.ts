import { ORGANISATION_MARKS, organisationMark, organisationSlot } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { MARKS, organisationLook } from '../ui/organisationMark';
import { type Organisation, organisationViews } from './organisations';

function organisation(position: number, name: string, colour: number | null = null): Organisation {
  return { id: `o${position}`, name, kind: position === 0 ? 'vendor' : 'partner', colour, position };
}

describe('organisationViews', () => {
  it('W3.5 gives out colours and marks in the order of the workspace', () => {
    const views = organisationViews([organisation(1, 'Nordwerk'), organisation(0, 'Halvard')]);
    expect(views.map(({ name, slot, mark }) => [name, slot, mark])).toEqual([
      ['Halvard', 1, 'square'],
      ['Nordwerk', 2, 'circle'],
    ]);
  });

  it('W3.5 draws the same marks as the drawings of the journey', () => {
    for (let index = 0; index < 64; index += 1) {
      const { slot, mark } = organisationLook(index);
      expect(MARKS.indexOf(mark)).toBe(ORGANISATION_MARKS.indexOf(organisationMark(index)));
      expect(slot).toBe(organisationSlot(index));
    }
  });

  it('W3.5 gives an organisation the same look whoever else is in the list', () => {
    const [last] = organisationViews([organisation(2, 'Tessin')]);
    expect(last).toMatchObject({ slot: 3, mark: 'triangle' });
  });

  it('W3.5 takes the colour that was chosen, if there is such a colour', () => {
    expect(organisationLook(0, 5).slot).toBe(5);
    expect(organisationLook(0, 99).slot).toBe(1);
  });

  it('W3.6 shortens names to their first word while that tells them apart', () => {
    const shorts = (...names: string[]) =>
      organisationViews(names.map((name, index) => organisation(index, name))).map(({ short }) => short);
    expect(shorts('Halvard Machines', 'Nordwerk Distribution')).toEqual(['Halvard', 'Nordwerk']);
    expect(shorts('Nordwerk Service', 'Nordwerk Distribution')).toEqual([
      'Nordwerk Service',
      'Nordwerk Distribution',
    ]);
    expect(shorts('De Vries Machines')).toEqual(['De Vries Machines']);
  });
});
