import { expect, it } from 'vitest';
import { problemPlace } from './problemPlace';

const file = {
  stages: [{ name: 'Awareness' }],
  touchpoints: [{}, { title: 'Get a quote' }, { title: 'x'.repeat(60) }],
  cards: 'none',
};

it.each([
  ['', 'The file'],
  ['file', 'The file'],
  ['images.2', 'Picture 3'],
  ['format', 'The file, format'],
  ['meta.reviewPeriodDays', 'About the map, review period days'],
  ['stages.0.name', 'Stage 1 “Awareness”, name'],
  ['touchpoints.0.emotion', 'Touchpoint 1, emotion'],
  ['touchpoints.1.momentOfTruth.impact', 'Touchpoint 2 “Get a quote”, moment of truth, impact'],
  ['touchpoints.1.personas.3', 'Touchpoint 2 “Get a quote”, personas, number 4'],
  ['touchpoints.2', `Touchpoint 3 “${'x'.repeat(40)}…”`],
  ['cards.0.text', 'Card 1, text'],
  ['touchpoints', 'The file, touchpoints'],
  ['constructor.0', 'The file, constructor, number 1'],
])('W3.14 says %j in words', (path, words) => {
  expect(problemPlace(path, file)).toBe(words);
});

it('W3.14 has words whatever the file is', () => {
  for (const odd of [null, 7, 'text', [], { touchpoints: null }]) {
    expect(problemPlace('touchpoints.0.title', odd)).toBe('Touchpoint 1, title');
  }
});
