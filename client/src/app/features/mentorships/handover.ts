import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { handoverOf, Handovers } from '../../data/handovers';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { dayOf, lastDay, loadWords, plural } from './mentorship-words';
import { suggestedSuccessors } from './successors';
import { TakingBack } from './taking-back';

/** The end of a mentor's work: everything open, and who follows for each mentee, in one act. */
@Component({
  selector: 'app-handover',
  imports: [LoadFailure, Loading, RouterLink],
  providers: [TakingBack],
  templateUrl: './handover.html',
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandoverPage {
  readonly #handovers = inject(Handovers);
  readonly #undo = inject(TakingBack);
  protected readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  readonly program = input.required<string>();
  readonly mentor = input.required<string>();
  protected readonly resource = handoverOf(this.program, this.mentor);
  protected readonly isNowhere = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  /** Whoever is chosen for each; nobody has been asked yet. */
  protected readonly chosen = linkedSignal(() => {
    const read = this.read();
    return read ? suggestedSuccessors(read.open, read.successors) : new Map<string, string>();
  });
  protected readonly lines = computed(() =>
    (this.read()?.open ?? []).map((one) => ({
      ...one,
      facts: [
        one.primary === null ? 'Something waits' : one.primary ? 'Primary mentor' : 'Further mentor',
        ...(one.reviews > 0 ? [plural(one.reviews, 'review waits', 'reviews wait')] : []),
        ...(one.plan ? ['a plan waits for an answer'] : []),
      ].join('; '),
      choices: (this.read()?.successors ?? [])
        .filter(({ person }) => person.id !== one.mentee.id && !one.apart.includes(person.id))
        .map((successor) => ({ ...successor.person, words: loadWords(successor) })),
    })),
  );
  protected readonly successors = computed(() =>
    (this.read()?.successors ?? []).map((one) => ({ ...one.person, words: loadWords(one) })),
  );
  protected readonly finding = computed(() => {
    const read = this.read();
    if (!read) return 'Handover';
    if (read.until) return `${read.mentor.name} works here until ${lastDay(read.until)}.`;
    const open = read.open.length;
    return open === 0
      ? `${read.mentor.name} has nothing open.`
      : `${plural(open, 'mentee needs', 'mentees need')} somebody after ${read.mentor.name}.`;
  });
  protected readonly besides = computed(() => {
    const read = this.read();
    const parts = [
      ...(read && read.proposals > 0
        ? [`${plural(read.proposals, 'proposal', 'proposals')} to them will be withdrawn`]
        : []),
      ...(read && read.meetings > 0
        ? [`${plural(read.meetings, 'meeting', 'meetings')} to come will be called off and put to whoever follows`]
        : []),
      ...(read && read.covers > 0 ? ['they no longer stand in for anybody'] : []),
    ];
    return parts.length > 0 ? `Besides, ${parts.join(', and ')}.` : '';
  });
  protected readonly on = signal('');
  protected readonly faults = signal<{
    on?: string | undefined;
    other?: string | undefined;
    lines: Record<string, string>;
  }>({
    lines: {},
  });
  protected readonly sending = signal(false);
  protected readonly day = dayOf;

  protected choose(mentee: string, mentor: string): void {
    this.chosen.update((chosen) => new Map(chosen).set(mentee, mentor));
  }

  protected all(mentor: string): void {
    if (!mentor) return;
    this.chosen.set(
      new Map(
        this.lines().flatMap(({ mentee, primary, choices }) =>
          primary && choices.some(({ id }) => id === mentor) ? [[mentee.id, mentor] as const] : [],
        ),
      ),
    );
  }

  protected async end(): Promise<void> {
    if (this.sending()) return;
    const missing = this.lines().filter(({ mentee, primary }) => primary && !this.chosen().get(mentee.id));
    this.faults.set({ lines: Object.fromEntries(missing.map(({ mentee }) => [mentee.id, 'Choose who follows.'])) });
    if (missing.length > 0) return;
    const successors = [...this.chosen()]
      .filter(([, mentor]) => mentor)
      .map(([mentee, mentor]) => ({ mentee, mentor }));
    this.sending.set(true);
    try {
      const { id } = await this.#handovers.end(this.program(), this.mentor(), {
        on: this.on() || this.today,
        successors,
      });
      const name = this.read()?.mentor.name;
      this.resource.reload();
      this.#undo.offer(
        `Handed over. ${name} keeps what they signed.`,
        () => this.#handovers.undo(this.program(), id),
        () => this.resource.reload(),
      );
    } catch (error) {
      const problem = problemOf(error);
      const at = Object.fromEntries(
        successors.flatMap(({ mentee }, line) => {
          const fault = faultAt(problem, `/successors/${line}`);
          return fault ? [[mentee, fault]] : [];
        }),
      );
      const on = faultAt(problem, '/on');
      const rest = Object.keys(at).length === 0 && !on;
      this.faults.set({ on, lines: at, ...(rest && { other: sentenceOf(error) }) });
    } finally {
      this.sending.set(false);
    }
  }

  protected async takeBack(id: string): Promise<void> {
    try {
      await this.#handovers.undo(this.program(), id);
      this.resource.reload();
    } catch (error) {
      this.faults.set({ lines: {}, other: sentenceOf(error) });
    }
  }
}
