const MISSING_PART =
  /dynamically imported module|importing a module script|module script failed|preload CSS/i;

/** What is said when a page breaks: a part that could not be fetched is no bug of the page. */
export function crashWords(error: unknown): { title: string; text: string } {
  const message = error instanceof Error ? error.message : '';
  if (MISSING_PART.test(message)) {
    return {
      title: 'A part of this page could not be loaded',
      text: 'The server was updated, or the connection was lost on the way. Reload to go on; what was saved is safe.',
    };
  }
  return {
    title: 'This page stopped working',
    text: 'What was saved is safe on the server. Reload to go on; if it happens again, tell whoever runs this server.',
  };
}
