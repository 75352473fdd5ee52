import { number } from '../layout/polyline';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// What XML 1.0 does not allow, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for content and attributes of XML. */
function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** One element; attribute values are escaped, `children` are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(String(value))}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export const FONT_FAMILY =
  "'Source Sans 3 Variable','Source Sans 3','Segoe UI',system-ui,'Noto Sans','Liberation Sans',sans-serif";

/** One line of text; y is its baseline. */
export function text(content: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(content));
}

export function rect(
  box: { x: number; y: number; width: number; height: number },
  attributes: Attributes = {},
): string {
  return element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, ...attributes });
}
