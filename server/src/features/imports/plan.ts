import type { Lookups } from './lookups.js';
import { readMilestone, readPairing, readPerson } from './read-cells.js';
import type { Line, MilestoneRow, PairingRow, PersonRow, Place, Problem } from './rows.js';

const placeOf = ({ sheet, row }: Place) => `${sheet}\n${row}`;
export const personKey = ({ email, role }: { email: string; role: string }) => `${role} ${email}`;
export const pairingKey = ({ mentee, mentor }: { mentee: string; mentor: string }) => `${mentee} ${mentor}`;
export const milestoneKey = (row: { email: string; milestone: string; from: string }) =>
  `${row.email} ${row.milestone} ${row.from}`;

/** Who is or will be here, by address and role. */
export interface Standing {
  here: ReadonlySet<string>;
  /** Pairings that are, or wait for somebody to come. */
  paired: ReadonlySet<string>;
  /** Milestones that were imported before; by address and milestone too. */
  imported: ReadonlyMap<string, string>;
}

/** All that a file asks for, and all that is wrong with it. */
export class Plan {
  people: PersonRow[] = [];
  pairings: PairingRow[] = [];
  milestones: MilestoneRow[] = [];
  readonly problems: Problem[] = [];
  readonly there = { people: 0, mentorships: 0, milestones: 0 };
  rows = 0;
  /** Of the pairings, those that came to nothing. */
  unpaired = 0;
  private readonly bad = new Set<string>();
  private readonly first = new Map<string, Place>();
  /** Who has a row in the file, right or wrong, and where. */
  private readonly named = new Map<string, Place>();
  private readonly once = new Set<string>();

  constructor(
    private readonly lookups: Lookups,
    private readonly now: Date,
  ) {}

  get badRows(): number {
    return this.bad.size;
  }

  /** Reads one row into the plan. */
  add(line: Line): void {
    this.rows += 1;
    if (line.kind === 'people') this.addPerson(line);
    else if (line.kind === 'mentorships') this.addPairing(line);
    else this.addMilestone(line);
  }

  private addPerson(line: Line): void {
    const { person, pairing, problems } = readPerson(line, this.lookups);
    this.refuse(...problems);
    if (!person) return;
    if (!this.isFirst(`person ${personKey(person)}`, line, line.head('email'), person.email)) return;
    this.named.set(personKey(person), line);
    if (problems.length > 0) return;
    this.people.push(person);
    if (pairing && this.isFirst(`pairing ${pairingKey(pairing)}`, line, line.head('mentor'), pairing.mentor))
      this.pairings.push(pairing);
  }

  private addPairing(line: Line): void {
    const { pairing, problems } = readPairing(line, this.lookups);
    this.refuse(...problems);
    if (!pairing || problems.length > 0) return;
    if (this.isFirst(`pairing ${pairingKey(pairing)}`, line, line.head('mentor'), pairing.mentor))
      this.pairings.push(pairing);
  }

  private addMilestone(line: Line): void {
    const { milestone: row, once, problems } = readMilestone(line, this.lookups, this.now);
    this.refuse(...problems);
    if (!row || problems.length > 0) return;
    if (once) this.once.add(row.milestone);
    const key = once ? `${row.email} ${row.milestone}` : milestoneKey({ ...row, from: row.when.from });
    if (this.isFirst(`milestone ${key}`, line, line.head('milestone'), line.cell('milestone')))
      this.milestones.push(row);
  }

  /** Holds the plan to who is here and what was imported before: what is there already is no problem and is left out. */
  meet({ here, paired, imported }: Standing): void {
    const wrong = (email: string, role: string) => {
      const key = personKey({ email, role });
      const row = this.named.get(key);
      if (here.has(key) || (row && !this.bad.has(placeOf(row)))) return null;
      if (row)
        return {
          code: 'depends',
          detail: `Row ${row.row}${row.sheet ? ` of ${row.sheet}` : ''} has to be right first.`,
        };
      return { code: 'not_here', detail: `Nobody is or will be a ${role} here by this address: add a row of people.` };
    };
    this.pairings = this.pairings.filter((pairing) => {
      const side = [pairing.mentee, pairing.mentor].map((email, at) => ({
        email,
        ...wrong(email, at === 0 ? 'mentee' : 'mentor'),
      }));
      const found = side.find(({ code }) => code !== undefined);
      if (found)
        this.refuse({
          ...place(pairing),
          column: 'Mentor e-mail',
          value: found.email,
          code: found.code!,
          detail: found.detail!,
        });
      if (found || !paired.has(pairingKey(pairing))) return !found;
      this.there.mentorships += 1;
      return false;
    });
    this.milestones = this.milestones.filter((row) => {
      const found = wrong(row.email, 'mentee');
      if (found) this.refuse({ ...place(row), column: 'E-mail', value: row.email, ...found });
      if (found) return false;
      return !this.isImported(row, imported);
    });
    this.people = this.people.filter((person) => {
      if (this.bad.has(placeOf(person))) return false;
      if (!here.has(personKey(person))) return true;
      this.there.people += 1;
      return false;
    });
    this.pairings = this.pairings.filter((pairing) => !this.bad.has(placeOf(pairing)));
  }

  private isImported(row: MilestoneRow, imported: ReadonlyMap<string, string>): boolean {
    if (imported.has(milestoneKey({ ...row, from: row.when.from }))) {
      this.there.milestones += 1;
      return true;
    }
    const before = this.once.has(row.milestone) ? imported.get(`${row.email} ${row.milestone}`) : undefined;
    if (before === undefined) return false;
    const detail = `This can be only once, and was imported before with ${before}.`;
    this.refuse({ ...place(row), column: 'Milestone', value: row.milestone, code: 'once', detail });
    return true;
  }

  /** Takes note of pairings that came to nothing when they were placed: refused, or there already. */
  unpair(problems: Problem[], there: number): void {
    this.refuse(...problems);
    this.unpaired += problems.length + there;
    this.there.mentorships += there;
  }

  refuse(...problems: Problem[]): void {
    for (const problem of problems) {
      this.problems.push(problem);
      this.bad.add(placeOf(problem));
    }
  }

  private isFirst(key: string, line: Place, column: string, value: string): boolean {
    const before = this.first.get(key);
    if (!before) {
      this.first.set(key, place(line));
      return true;
    }
    const where = `Row ${before.row}${before.sheet && before.sheet !== line.sheet ? ` of ${before.sheet}` : ''}`;
    this.refuse({
      ...place(line),
      column,
      value: value.slice(0, 200),
      code: 'twice',
      detail: `${where} says the same.`,
    });
    return false;
  }
}

const place = ({ sheet, row }: Place): Place => ({ sheet, row });
