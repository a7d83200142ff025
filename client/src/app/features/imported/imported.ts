import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportedMilestone } from '@cmio-pathway/shared/contracts/import';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { kept } from '../../core/kept';
import { sentenceOf } from '../../core/problem';
import { Imported, ownImported } from '../../data/imports';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** What a request may carry. */
const MOST = 150;
const titles = new Map(PATHWAY.milestones.map(({ id, title }) => [id, title]));

/** Milestones that a program's import says one has: confirmed they become records as if stated, removed they are gone. */
@Component({
  selector: 'app-imported',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './imported.html',
  styleUrl: './imported.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportedPage {
  readonly #imported = inject(Imported);

  protected readonly resource = ownImported();
  protected readonly read = kept(this.resource);
  protected readonly sending = signal(false);
  protected readonly refused = signal('');
  protected readonly said = signal('');
  /** Why one could not become a record, by its id. */
  protected readonly left = signal<Record<string, string>>({});
  protected readonly dayOf = (instant: string) => formatPartial(instant.slice(0, 10));
  protected readonly finding = computed(() => {
    const { waiting = [] } = this.read() ?? {};
    if (waiting.length === 0) return 'Nothing that was imported waits for you.';
    const milestones = waiting.length === 1 ? '1 milestone was' : `${waiting.length} milestones were`;
    return `${milestones} imported for you: are they right?`;
  });
  protected readonly all = computed(() => (this.read()?.waiting ?? []).slice(0, MOST).map(({ id }) => id));

  protected title({ milestone, title }: ImportedMilestone): string {
    return title ?? titles.get(milestone) ?? milestone;
  }

  protected whenOf({ when: { from, until, ongoing } }: ImportedMilestone): string {
    const end = ongoing ? 'still in it' : until ? formatPartial(until) : '';
    return end ? `${formatPartial(from)} to ${end}` : formatPartial(from);
  }

  protected verified({ verifiedBy, verifiedOn }: ImportedMilestone): string {
    return verifiedBy && verifiedOn
      ? `Verified elsewhere by ${verifiedBy} on ${formatPartial(verifiedOn)}, they say`
      : '';
  }

  protected confirm(ids: readonly string[]): void {
    void this.#try(async () => {
      const { records, left } = await this.#imported.confirm(ids);
      this.left.set(Object.fromEntries(left.map(({ id, detail }) => [id, detail])));
      const made =
        records.length === 1
          ? '1 is in your record now, as stated.'
          : `${records.length} are in your record now, as stated.`;
      this.said.set(left.length > 0 ? `${made} ${left.length} could not be: it says why below.` : made);
    });
  }

  protected addDocument(id: string): void {
    void this.#try(async () => {
      const { records, left } = await this.#imported.addDocuments([id]);
      this.left.set(Object.fromEntries(left.map(({ id, detail }) => [id, detail])));
      if (records.length > 0) this.said.set('The document is in your record now, with a version of its own.');
    });
  }

  protected remove(ids: readonly string[]): void {
    void this.#try(async () => {
      await this.#imported.remove(ids);
      this.said.set(
        ids.length === 1
          ? 'Removed. You can bring it back below.'
          : `${ids.length} removed. You can bring them back below.`,
      );
    });
  }

  protected restore(ids: readonly string[]): void {
    void this.#try(async () => {
      await this.#imported.restore(ids);
      this.said.set('Brought back.');
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set('');
    this.said.set('');
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
      this.resource.reload();
    }
  }
}
