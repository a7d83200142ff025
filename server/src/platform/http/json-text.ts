/** JSON that PostgreSQL wrote: handed through without being parsed, with the revision it is of when there is one. */
export class JsonText {
  constructor(
    readonly text: string,
    readonly revision?: number,
  ) {}
}
