/** What a request can be refused with. Services throw these; one filter turns them into problem+json. */
export abstract class Refusal extends Error {
  abstract readonly status: number;
  abstract readonly title: string;
  constructor(
    readonly code: string,
    readonly detail?: string,
  ) {
    super(detail ?? code);
  }
  /** Members of the problem besides the standard ones. */
  extra(): Record<string, unknown> {
    return {};
  }
}

/** Nobody is signed in, or no longer. */
export class SignedOut extends Refusal {
  readonly status = 401;
  readonly title = 'Sign in first';
  constructor(code = 'signed_out', detail?: string) {
    super(code, detail);
  }
}

/** Not there, or not for this reader: the two are one answer. */
export class NotFound extends Refusal {
  readonly status = 404;
  readonly title = 'Not found';
  constructor() {
    super('not_found');
  }
}

/** Visible, but this act is not this actor's. */
export class Forbidden extends Refusal {
  readonly status = 403;
  readonly title = 'Not yours to do';
}

/** Allowed, but not in the state things are in. */
export class Conflict extends Refusal {
  readonly status = 409;
  readonly title = 'Not possible now';
  constructor(
    code: string,
    detail?: string,
    private readonly members: Record<string, unknown> = {},
  ) {
    super(code, detail);
  }
  override extra() {
    return this.members;
  }
}

/** Written against a state that is no longer the current one; carries the current content, so that both can be shown. */
export class Stale extends Refusal {
  readonly status = 412;
  readonly title = 'Somebody was faster';
  constructor(
    private readonly current: unknown,
    detail = 'This changed since you opened it.',
  ) {
    super('stale', detail);
  }
  override extra() {
    return { current: this.current };
  }
}

/** A write to something with a revision must say which revision it saw. */
export class PreconditionRequired extends Refusal {
  readonly status = 428;
  readonly title = 'Say which revision you saw';
  constructor() {
    super('if_match_required', 'Send the ETag you read as If-Match.');
  }
}

/** One field that was refused: an RFC 6901 pointer into the input, a code, and a sentence for the person. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/** Input that cannot be accepted, field by field. */
export class Invalid extends Refusal {
  readonly title = 'Some of this cannot be accepted';
  constructor(
    readonly errors: FieldError[],
    readonly status: 400 | 413 | 415 | 422 | 429 = 422,
    code = 'invalid',
  ) {
    super(code, errors[0]?.detail);
  }
  override extra() {
    return { errors: this.errors };
  }
}

/** Refuses one field with a sentence. */
export const invalid = (pointer: string, detail: string, code = 'invalid') => new Invalid([{ pointer, code, detail }]);

/** Something this server needs is away; trying again later is right. */
export class Unavailable extends Refusal {
  readonly status = 503;
  readonly title = 'Not available at the moment';
  constructor(detail = 'The database cannot be reached. Nothing was changed; try again in a moment.') {
    super('unavailable', detail);
  }
}
