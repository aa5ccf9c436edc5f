import { recordId } from '@pitlane/core/intake/fingerprint';

/** Ids as Salesforce gives them: 18 characters, the last three telling upper from lower case. */
export class Ids {
  #next = 1;
  #prefix: string;
  /** @param prefix of the object, three characters */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }
  /** Leaves out the first so many, which were given before. */
  skip(count: number): void {
    this.#next = Math.max(this.#next, count);
  }
  make(): string {
    const count = (this.#next++).toString(36).toUpperCase().padStart(7, '0');
    return recordId(`${this.#prefix}5g000${count}`);
  }
}
