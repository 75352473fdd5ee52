/** A strict reader of the XML that drawings are made of: throws where a parser would. */
export function readXml(xml: string): { names: string[]; texts: string[] } {
  const names: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  const token = /<\/([a-zA-Z]+)>|<([a-zA-Z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [, closing, name, attributes, empty, content] = match;
    if (closing !== undefined && open.pop() !== closing) throw new Error(`</${closing}> closes nothing`);
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(`${attributes ?? ''}${content ?? ''}`))
      throw new Error(`bare & in ${match[0]}`);
    if (name !== undefined) names.push(name);
    if (name !== undefined && empty === '') open.push(name);
    if (content !== undefined) texts.push(content);
  }
  if (at !== xml.length || open.length > 0) throw new Error(`not well-formed at ${xml.slice(at, at + 40)}`);
  return { names, texts };
}
