import type { LinkRole } from './links';

const NUMBERS = ['Nobody', 'One person', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** "Three people are in it now". */
export function inItNow(count: number): string {
  const word = NUMBERS[count] ?? String(count);
  if (count <= 1) return `${word} is in it now`;
  return `${word} people are in it now`;
}

/** What a link lets somebody do; what it does not comes last. */
export function abilities(role: LinkRole): { may: boolean; what: string }[] {
  return [
    { may: true, what: 'Follow' },
    { may: role === 'commenter', what: 'Comment' },
    { may: false, what: 'Edit' },
  ].toSorted((a, b) => Number(b.may) - Number(a.may));
}

/** What is wrong with a guest's name; undefined: nothing. */
export function guestNameProblem(name: string): string | undefined {
  return name.trim() ? undefined : 'Write a name: the others see it beside your cursor and comments.';
}
