export interface CommentRecord {
  readonly id: string;
  readonly threadId: string;
  /** Even if the person is gone. */
  readonly authorId: string;
  /** The one the author wrote for, at the time. */
  readonly organisationId: string | null;
  /** Empty when deleted. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly editedAt: number | null;
  /** Epoch milliseconds. */
  readonly deletedAt: number | null;
}

export interface NewComment extends Omit<CommentRecord, 'editedAt' | 'deletedAt'> {
  /** Chosen by the client; one comment for each key of an author. */
  readonly key: string | null;
}

/** Deleted comments are found and listed, without their text. */
export interface Comments {
  insert(comment: NewComment): Promise<void>;
  byId(id: string): Promise<CommentRecord | null>;
  /** The one that its author wrote under this key. */
  byKey(authorId: string, key: string): Promise<CommentRecord | null>;
  /** Oldest first. */
  ofThread(threadId: string): Promise<CommentRecord[]>;
  /** Of all threads that are not deleted, oldest first. */
  ofMap(mapId: string): Promise<CommentRecord[]>;
  /** Those that their authors wrote for, once each. */
  organisationsOf(mapId: string): Promise<string[]>;
  /** How many there are in threads that are not deleted. */
  countOfMap(mapId: string): Promise<number>;
  /** Does nothing to a deleted one. */
  setText(id: string, text: string, editedAt: number): Promise<void>;
  /** Takes the text away for good; epoch milliseconds. */
  erase(id: string, at: number): Promise<void>;
  /** The same for all that are left in a thread. */
  eraseThread(threadId: string, at: number): Promise<void>;
}
