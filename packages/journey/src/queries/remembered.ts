import type { Journey } from '../model/journey';

/**
 * Answers a question about a journey once: journeys never change, a later reading is another object. For what several
 * parts ask of the same large journey; callers share the answer and must not change it.
 */
export function remembered<Answer>(ask: (journey: Journey) => Answer): (journey: Journey) => Answer {
  const answers = new WeakMap<Journey, { readonly answer: Answer }>();
  return (journey) => {
    const known = answers.get(journey);
    if (known !== undefined) return known.answer;
    const answer = ask(journey);
    answers.set(journey, { answer });
    return answer;
  };
}
