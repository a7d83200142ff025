/** One key for one thing to send: sent again after a lost answer it is the same, so that nothing is recorded twice. */
export class OneKey {
  #body = '';
  #key = '';

  of(body: unknown): string {
    const text = JSON.stringify(body);
    if (text !== this.#body) {
      this.#body = text;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }

  /** It was recorded: the same said once more is a new thing. */
  spent(): void {
    this.#body = '';
  }
}
