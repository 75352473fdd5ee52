/** A `Content-Disposition` for a download. Per RFC 6266: plain ASCII for old readers, the real name beside it. */
export function attachment(fileName: string): string {
  const safe = fileName.replaceAll(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, '-').slice(-180);
  const ascii = safe.replaceAll(/[^\x20-\x7e]+/g, '-');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
