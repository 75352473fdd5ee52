/** A map whose latest edits are on this device alone. */
export interface UnsavedMap {
  mapId: string;
  title: string;
  /** Saves the map with these edits as a file. */
  export(): Promise<void>;
}

/** What an open map tells about its local copy. */
export interface OpenCopy {
  unsaved(): UnsavedMap | null;
  /** Ends the connection and removes the local copy. */
  wipe(): Promise<void>;
}

/** The maps open in this page. Sign-out asks them before it wipes. */
export interface OpenCopies {
  /** @returns takes it out again */
  add(copy: OpenCopy): () => void;
  unsaved(): readonly UnsavedMap[];
  wipe(): Promise<void>;
}

export function createOpenCopies(): OpenCopies {
  const copies = new Set<OpenCopy>();
  return {
    add(copy) {
      copies.add(copy);
      return () => copies.delete(copy);
    },
    unsaved: () => [...copies].flatMap((copy) => copy.unsaved() ?? []),
    async wipe() {
      await Promise.all([...copies].map((copy) => copy.wipe()));
    },
  };
}
