const LENGTH_LIMIT = 120;
/** Control characters, what file systems refuse, and what turns the direction of text: a name would hide its end. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069/\\:*?"<>|]+/gu;

/** A `Content-Disposition` for a download named after a title. Per RFC 6266: plain ASCII for old readers, the real name beside it. */
export function attachment(title: string, extension: string): string {
  const letters = [...title.trim().replaceAll(NOT_IN_NAMES, '-')];
  const safe = `${letters.slice(0, LENGTH_LIMIT).join('') || 'map'}.${extension}`;
  const ascii = safe.replaceAll(/[^\x20-\x7e]+/g, '-');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
