import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CompactTerms, CompactTerms as Terms, proposedTerms } from '@cmio-pathway/shared/contracts/compact';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { compactOf, type CompactOf, Compacts } from '../../data/compacts';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { dayOf } from './mentorship-words';

const fields = [
  ['expectations', 'What each expects'],
  ['rhythm', 'How often you meet'],
  ['confidentiality', 'What stays between you'],
  ['ending', 'How it can end'],
] as const satisfies readonly (readonly [keyof CompactTerms, string])[];

/** The compact of a mentee and a mentor: written together, signed by both, and from then on as it was signed. */
@Component({
  selector: 'app-compact',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './compact.html',
  styleUrls: ['./mentorships.css', './compact.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompactPage {
  readonly #compacts = inject(Compacts);
  readonly #session = inject(CurrentSession);
  protected readonly fields = fields;

  readonly program = input.required<string>();
  readonly mentor = input.required<string>();
  /** Given from the mentor's side and an admin's. */
  readonly person = input<string>();
  readonly #whose = computed<CompactOf>(() => ({
    program: this.program(),
    mentor: this.mentor(),
    person: this.person(),
  }));

  protected readonly resource = compactOf(this.#whose);
  protected readonly isNowhere = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly side = computed(() => {
    if (!this.person()) return 'mentee';
    return this.#session.person()?.id === this.mentor() ? 'mentor' : null;
  });
  protected readonly newest = computed(() => this.read()?.versions[0]);
  protected readonly past = computed(() => (this.read()?.versions ?? []).slice(1));
  protected readonly mayWrite = computed(() => this.side() !== null && (this.read()?.open ?? false));
  protected readonly signed = computed(() => this.newest()?.signatures.length ?? 0);
  protected readonly maySign = computed(
    () =>
      this.mayWrite() &&
      this.newest() !== undefined &&
      !this.newest()!.signatures.some(({ side }) => side === this.side()),
  );
  protected readonly finding = computed(() => {
    const read = this.read();
    if (!read) return 'Compact';
    const both = `${read.mentee.name} and ${read.mentor.name}`;
    const newest = read.versions[0];
    if (!newest) return `${both} have no compact yet.`;
    if (newest.signatures.length === 2) return `${both} have signed their compact.`;
    if (newest.signatures.length === 0) return `The compact of ${both} is not signed yet.`;
    const missing = newest.signatures[0]!.side === 'mentee' ? read.mentor.name : read.mentee.name;
    return `The compact waits for ${missing}’s signature.`;
  });
  /** What is typed stays until it is saved or put away, whatever is read meanwhile. */
  protected readonly editing = linkedSignal<string, boolean>({ source: this.mentor, computation: () => false });
  protected readonly typed = signal<CompactTerms>(proposedTerms);
  protected readonly faults = signal<Record<string, string>>({});
  protected readonly fault = signal('');
  protected readonly sending = signal(false);
  protected readonly day = dayOf;

  protected edit(): void {
    this.typed.set(this.newest()?.terms ?? proposedTerms);
    this.faults.set({});
    this.fault.set('');
    this.editing.set(true);
  }

  protected type(field: keyof CompactTerms, text: string): void {
    this.typed.update((typed) => ({ ...typed, [field]: text }));
  }

  protected async save(): Promise<void> {
    const checked = Terms.safeParse(this.typed());
    this.faults.set(
      Object.fromEntries((checked.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message])),
    );
    if (!checked.success) return;
    await this.#send(async () => {
      await this.#compacts.save(this.#whose(), this.newest()?.revision ?? 0, checked.data);
      this.editing.set(false);
    });
  }

  protected async sign(): Promise<void> {
    const newest = this.newest();
    if (newest) await this.#send(() => this.#compacts.sign(this.#whose(), newest.id, newest.revision));
  }

  protected print(): void {
    window.print();
  }

  async #send(act: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.fault.set('');
    try {
      await act();
      this.resource.reload();
    } catch (error) {
      const stale = problemOf(error).status === 412;
      this.fault.set(
        stale
          ? 'The other side changed it since you opened it. Read it again; what you typed is still here.'
          : sentenceOf(error),
      );
      if (stale) this.resource.reload();
    } finally {
      this.sending.set(false);
    }
  }
}
