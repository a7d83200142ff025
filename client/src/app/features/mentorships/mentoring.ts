import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { mentoringIn, MentorshipSides, proposalsIn } from '../../data/mentorships';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { compactWords, dayOf, lastDay, plural } from './mentorship-words';
import { ProposalList } from './proposal-list';
import { type Partner, RequestForm } from './request-form';

/** A mentor's own side of a program: what is proposed, the compacts, who stands in while they are away, and what they ask. */
@Component({
  selector: 'app-mentoring',
  imports: [LoadFailure, Loading, ProposalList, RequestForm, RouterLink],
  templateUrl: './mentoring.html',
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentoringPage {
  readonly #sides = inject(MentorshipSides);
  readonly #session = inject(CurrentSession);
  protected readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  readonly program = input.required<string>();
  protected readonly resource = mentoringIn(this.program);
  protected readonly asked = proposalsIn(this.program);
  protected readonly proposals = computed(() => (this.asked.hasValue() ? this.asked.value().proposals : []));
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly me = computed(() => this.#session.person()?.id ?? '');
  protected readonly mentees = computed(() =>
    (this.read()?.mentorships ?? []).map((one) => ({
      ...one,
      facts: [
        one.primary ? 'Primary mentor' : 'Further mentor',
        `since ${dayOf(one.from)}`,
        one.until && `until ${lastDay(one.until)}`,
        one.paused && (one.pausedUntil ? `pauses until ${lastDay(one.pausedUntil)}` : 'pauses'),
      ]
        .filter(Boolean)
        .join(', '),
      compactSays: compactWords(one.compact, 'mentor'),
    })),
  );
  protected readonly covers = computed(() =>
    (this.read()?.covers ?? []).map((one) => ({
      ...one,
      mine: one.mentor.id === this.me(),
      days: `${dayOf(one.from)} to ${lastDay(one.until)}, ${plural(one.mentees, 'mentee', 'mentees')}`,
    })),
  );
  protected readonly partners = computed<Partner[]>(() =>
    this.mentees().map(({ mentee }) => ({ program: this.program(), person: mentee })),
  );
  protected readonly finding = computed(() => {
    if (!this.read()) return 'Mentoring';
    const waits = this.mentees().filter(({ compact }) => compact && !compact.mentorSignedAt).length;
    const asked = this.proposals().filter(({ mentorAgreed }) => !mentorAgreed).length;
    const parts = [
      ...(asked > 0 ? [plural(asked, 'mentorship is proposed to you', 'mentorships are proposed to you')] : []),
      ...(waits > 0 ? [plural(waits, 'compact waits for your signature', 'compacts wait for your signature')] : []),
    ];
    if (parts.length > 0) return `${parts.join('; ')}.`;
    return this.mentees().length === 0
      ? 'You mentor nobody here yet.'
      : `You mentor ${plural(this.mentees().length, 'person', 'people')} here.`;
  });

  protected readonly cover = signal('');
  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly faults = signal<Record<string, string | undefined>>({});
  protected readonly said = signal('');
  protected readonly sending = signal(false);

  protected async arrange(): Promise<void> {
    if (this.sending()) return;
    const faults = {
      cover: this.cover() ? undefined : 'Choose who stands in.',
      from: this.from() ? undefined : 'Choose the first day.',
      until: this.until() ? undefined : 'Choose the day you are back.',
    };
    this.faults.set(faults);
    if (faults.cover || faults.from || faults.until) return;
    this.sending.set(true);
    try {
      const made = await this.#sides.cover(this.program(), {
        mentor: this.me(),
        cover: this.cover(),
        from: this.from(),
        until: this.until(),
      });
      this.said.set(
        made.without.length > 0
          ? `Arranged, but not for ${made.without.map(({ name }) => name).join(', ')}: ask the program for somebody else there.`
          : 'Arranged. On these days they see what you see, and what waits for you waits for them too.',
      );
      this.resource.reload();
    } catch (error) {
      const problem = problemOf(error);
      const at = {
        cover: faultAt(problem, '/cover'),
        from: faultAt(problem, '/from'),
        until: faultAt(problem, '/until'),
      };
      this.faults.set({ ...at, ...(!at.cover && !at.from && !at.until && { other: sentenceOf(error) }) });
    } finally {
      this.sending.set(false);
    }
  }

  protected async end(id: string): Promise<void> {
    try {
      await this.#sides.endCover(this.program(), id);
      this.said.set('Ended today. To go on with it, arrange it again.');
      this.resource.reload();
    } catch (error) {
      this.faults.set({ other: sentenceOf(error) });
    }
  }

  protected reload(): void {
    this.resource.reload();
    this.asked.reload();
  }
}
