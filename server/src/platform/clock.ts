import { randomBytes } from 'node:crypto';

/** Where every instant of the application comes from, so that a spec can say what time it is. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** The civil day in UTC, 'YYYY-MM-DD'. */
export const civilDay = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The civil day where it is latest on earth: a date after it lies in the future for everybody. */
export const latestDay = (instant: Date): string => civilDay(new Date(instant.getTime() + 14 * 60 * 60 * 1000));

/** Where every id of the application comes from. */
export class Ids {
  private millisecond = -1;
  private count = 0;

  constructor(private readonly clock: Clock) {}

  /** A uuidv7: 48 bits of milliseconds, the place within the millisecond, then chance, so that keys grow in the order they are made. */
  next(): string {
    const now = this.clock.now().getTime();
    this.count = now === this.millisecond ? this.count + 1 : 0;
    this.millisecond = now;
    const bytes = randomBytes(16);
    bytes.writeUIntBE(now, 0, 6);
    bytes.writeUInt16BE(0x7000 | (this.count & 0x0fff), 6);
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

/** A clock that shows what it is told: specs and the demo drive it. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  forward(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
