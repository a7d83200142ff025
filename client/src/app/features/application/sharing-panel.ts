import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ApplicationShare } from '@cmio-pathway/shared/contracts/application';
import type { ApplicationShareDraft } from '@cmio-pathway/shared/contracts/application-sharing';
import { faultAt, problemOf } from '../../core/problem';
import { applicationReaders, Applications } from '../../data/applications';
import { Keeping } from './keeping';
import { neverWords, readWords } from './shared-words';

/** With whom this application, or all of them, is shared; who is asked to read is told exactly what. */
@Component({
  selector: 'app-sharing-panel',
  templateUrl: './sharing-panel.html',
  styleUrls: ['./fields.css', './sharing-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharingPanel {
  readonly #applications = inject(Applications);
  readonly #keeping = inject(Keeping);

  protected readonly readWords = readWords;
  protected readonly neverWords = neverWords;
  protected readonly isOpen = signal(false);
  protected readonly all = signal(false);
  /** Who works where it goes is not among them, so they differ for all applications and for one. */
  protected readonly readers = applicationReaders(() => {
    if (!this.isOpen()) return undefined;
    return this.all() ? null : this.#keeping.id();
  });
  protected readonly shares = computed(
    () =>
      this.#keeping.application()?.shares.map((share) => ({
        ...share,
        since: formatDate(share.sharedAt, 'd MMM yyyy', 'en-US'),
      })) ?? [],
  );
  protected readonly choices = computed(() => {
    if (!this.readers.hasValue()) return [];
    const there = new Set(
      this.shares()
        .filter((share) => share.all || !this.all())
        .map(({ reader, program }) => `${reader.id} ${program.id}`),
    );
    return this.readers
      .value()
      .readers.map((one) => ({
        key: `${one.reader.id} ${one.program.id}`,
        says: `${one.reader.name}, ${one.roles.includes('mentor') ? 'mentor' : 'admin'}, ${one.program.name}`,
        one,
      }))
      .filter(({ key }) => !there.has(key));
  });
  protected readonly chosen = signal('');
  protected readonly fault = signal('');
  protected readonly told = signal('');
  protected readonly busy = signal(false);
  protected readonly ended = signal<ApplicationShare | null>(null);

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  protected async share(event: Event): Promise<void> {
    event.preventDefault();
    const found = this.choices().find(({ key }) => key === this.chosen());
    if (!found) return this.fault.set('Choose who reads it.');
    const { reader, program } = found.one;
    const application = this.all() ? null : this.#keeping.id();
    await this.#share({ application, reader: reader.id, program: program.id }, `Shared with ${reader.name}.`);
    if (this.fault()) return;
    this.chosen.set('');
    this.isOpen.set(false);
  }

  protected async end(share: ApplicationShare): Promise<void> {
    this.ended.set(null);
    this.fault.set(await this.#keeping.try(() => this.#applications.unshare(share.id)));
    if (this.fault()) return;
    this.told.set(`${share.reader.name} reads it no more.`);
    this.ended.set(share);
  }

  protected async shareAgain({ all, reader, program }: ApplicationShare): Promise<void> {
    const application = all ? null : this.#keeping.id();
    await this.#share({ application, reader: reader.id, program: program.id }, `${reader.name} reads it again.`);
  }

  async #share(draft: ApplicationShareDraft, done: string): Promise<void> {
    this.busy.set(true);
    this.ended.set(null);
    try {
      await this.#applications.share(draft);
      await this.#keeping.readAnew();
      this.fault.set('');
      this.told.set(done);
    } catch (error) {
      const problem = problemOf(error);
      this.fault.set(faultAt(problem, '/reader') ?? problem.detail ?? problem.title);
    } finally {
      this.busy.set(false);
    }
  }
}
