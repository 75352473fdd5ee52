const LENGTH_LIMIT = 120;

/** A `Content-Disposition` for a download named after a title. Per RFC 6266: plain ASCII for old readers, the real name beside it. */
export function attachment(title: string, extension: string): string {
  const letters = [...title.trim().replaceAll(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, '-')];
  const safe = `${letters.slice(0, LENGTH_LIMIT).join('') || 'map'}.${extension}`;
  const ascii = safe.replaceAll(/[^\x20-\x7e]+/g, '-');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
