import { headOf, type ImportReading, type InvitedRole, type Milestone, PATHWAY } from '@cmio-pathway/shared';

interface Known {
  cohorts: { id: string; name: string }[];
  /** The program's own milestones that are not retired. */
  own: Milestone[];
}

const words = (text: string) =>
  new Set(
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );

/** What the cells of an import name: cohorts and milestones, by any spelling of case and punctuation. */
export class Lookups {
  readonly role: InvitedRole;
  readonly defaultCohort: string | null;
  readonly cohortNames: string;
  private readonly cohorts: Map<string, string>;
  private readonly byName: Map<string, Milestone>;
  private readonly all: Milestone[];

  constructor({ cohorts, own }: Known, { role, cohort }: ImportReading) {
    this.role = role;
    this.defaultCohort = cohorts.some(({ id }) => id === cohort) ? cohort : null;
    this.cohorts = new Map(cohorts.map(({ id, name }) => [headOf(name), id]));
    const names = cohorts.slice(0, 5).map(({ name }) => name);
    this.cohortNames =
      cohorts.length === 0 ? 'Make one first.' : `There is ${names.join(', ')}${cohorts.length > 5 ? ' …' : ''}.`;
    this.all = [...PATHWAY.milestones, ...own];
    this.byName = new Map(
      this.all.flatMap((one) => [[headOf(one.title), one] as const, [headOf(one.id), one] as const]),
    );
  }

  cohort(typed: string): string | undefined {
    return this.cohorts.get(headOf(typed));
  }

  milestone(typed: string): Milestone | undefined {
    return this.byName.get(headOf(typed));
  }

  /** Why a milestone is not known, with the one it may have been meant to be. */
  unknownMilestone(typed: string): string {
    if (typed === '') return 'Name a milestone by its title or id.';
    const said = words(typed);
    let [best, most] = [undefined as Milestone | undefined, 0];
    for (const one of this.all) {
      const title = words(one.title);
      const shared = [...said].filter((word) => title.has(word)).length / Math.max(1, Math.max(title.size, said.size));
      if (shared > most) [best, most] = [one, shared];
    }
    return `No milestone is called so.${best && most >= 0.3 ? ` Did you mean “${best.title}”?` : ' The template lists them all.'}`;
  }
}
