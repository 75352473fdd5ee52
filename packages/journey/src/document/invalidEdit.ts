/**
 * Why an edit was refused:
 * `gone` what it is about is not there, or deleted; `invalid` a value that the field does not take;
 * `wrong-lane` the lane does not take this; `not-repairable` nothing that a default could mend;
 * `not-empty` a document that holds a journey already; `newer-version` a document that this code is too old for.
 */
export type InvalidEditCode =
  | 'gone'
  | 'invalid'
  | 'wrong-lane'
  | 'not-repairable'
  | 'not-empty'
  | 'newer-version';

/** An edit that cannot be made. Nothing was written. */
export class InvalidEdit extends Error {
  override readonly name = 'InvalidEdit';

  constructor(
    readonly code: InvalidEditCode,
    message: string,
    /** The field it is about, when it is about one. */
    readonly field?: string,
  ) {
    super(message);
  }

  /** The message without the field's name before it, to be shown. */
  get sentence(): string {
    const name = this.field === undefined ? '' : `${this.field}: `;
    return this.message.startsWith(name) ? this.message.slice(name.length) : this.message;
  }
}
