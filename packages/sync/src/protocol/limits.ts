/** What either side accepts. Bytes are counted on the payload, not on the frame around it. */
export const LIMITS = {
  /** One update. A larger local change is sent in the form of a step 2. */
  updateBytes: 1024 * 1024,
  /** One sync step 2: a whole document, or all that was written offline. */
  stepTwoBytes: 16 * 1024 * 1024,
  /** One state vector: about 37,000 client ids. Two million tiny entries would block the reader for 1.5 s. */
  stateVectorBytes: 256 * 1024,
  /** The JSON of one client's presence, in UTF-8. What is larger is dropped by the server, the socket stays. */
  awarenessBytes: 4096,
  /** A whole awareness frame: the stock client echoes what it hears, so it holds others' entries too. */
  awarenessFrameBytes: 1024 * 1024,
  /** Entries in one awareness frame. */
  awarenessEntries: 1000,
  /** The text of a notice, or of a refusal, in UTF-8. */
  noticeBytes: 4096,
  /** The largest frame that any of the above makes: the payload limit of the server's WebSocket. */
  frameBytes: 16 * 1024 * 1024 + 64,
  /** The server sends every socket a data frame at least this often: pings don't count for the stock client. */
  keepAliveMs: 10_000,
  /** A client that heard no data frame for this long reconnects (the stock client's own figure). */
  silenceMs: 30_000,
} as const;
