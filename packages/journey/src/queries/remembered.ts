/**
 * Answers a question about a value that never changes (a journey, one of its collections) once: a later reading is
 * another object. For what several parts ask of the same large journey; callers share the answer and must not change it.
 */
export function remembered<Subject extends object, Answer>(
  ask: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known.answer;
    const answer = ask(subject);
    answers.set(subject, { answer });
    return answer;
  };
}
