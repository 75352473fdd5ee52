// Both browsers and Node bring it; the package is typed without either.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const LENGTH = 21;

/** A new id of the kind asked for (`newId<TouchpointId>()`): 21 characters of base 64url, 126 random bits. */
export function newId<Id extends string>(): Id {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) id += ALPHABET[byte & 63];
  return id as Id;
}
