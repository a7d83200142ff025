import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { MentorshipProposal } from '@cmio-pathway/shared/contracts/mentorship';
import { sentenceOf } from '../../core/problem';
import { MentorshipSides } from '../../data/mentorships';
import { MentorWords } from '../../ui/mentor-words';
import { dayOf } from './mentorship-words';

/** Mentorships one is asked about, with the answer of this side. */
@Component({
  selector: 'app-proposal-list',
  imports: [MentorWords],
  template: `
    @if (lines().length > 0) {
      <section class="sec" aria-labelledby="asked">
        <header><h2 id="asked">Proposed to you</h2></header>
        <ul class="lines">
          @for (one of lines(); track one.id) {
            <li>
              <p>
                <b>{{ one.other.name }}</b> as your {{ one.as }} from {{ one.on
                }}<span class="cap">{{ one.facts }}</span>
              </p>
              @if (one.profile; as profile) {
                <ui-mentor-words [of]="profile" />
              }
              @if (one.reason) {
                <p class="words">{{ one.reason }}</p>
              }
              @if (one.agreed) {
                <p class="cap">You agreed. It begins when {{ one.other.name }} has agreed too.</p>
              }
              <p class="acts more">
                @if (!one.agreed) {
                  <button type="button" class="b fill small" (click)="answer(one.id, true)">
                    Agree<span class="sr"> to {{ one.other.name }}</span>
                  </button>
                }
                <button type="button" class="b line small" (click)="answer(one.id, false)">
                  Decline<span class="sr"> {{ one.other.name }}</span>
                </button>
              </p>
            </li>
          }
        </ul>
        <p class="cap">{{ sight() }}</p>
        @if (fault(); as sentence) {
          <p class="fault" role="alert">{{ sentence }}</p>
        }
      </section>
    }
    @if (said(); as sentence) {
      <p class="sub" role="status">{{ sentence }}</p>
    }
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalList {
  readonly #sides = inject(MentorshipSides);

  readonly proposals = input.required<readonly MentorshipProposal[]>();
  /** Given on the mentor's side. */
  readonly program = input<string>();
  readonly answered = output();

  protected readonly fault = signal<string | null>(null);
  protected readonly said = signal<string | null>(null);
  protected readonly sight = computed(() =>
    this.program()
      ? 'You see their record when both of you have agreed, and not before.'
      : 'A mentor sees what you submit to this program, the plan you propose and how far you are, when both of you have agreed and not before.',
  );
  protected readonly lines = computed(() =>
    this.proposals().map((one) => {
      const asMentor = this.program() !== undefined;
      return {
        ...one,
        other: asMentor ? one.mentee : one.mentor,
        agreed: asMentor ? one.mentorAgreed : one.menteeAgreed,
        as: asMentor ? 'mentee' : one.primary ? 'primary mentor' : 'further mentor',
        on: dayOf(one.from),
        facts: [one.program.name, one.cohort, one.organisation].filter(Boolean).join(', '),
      };
    }),
  );

  protected async answer(id: string, agrees: boolean): Promise<void> {
    this.fault.set(null);
    const name = this.lines().find((one) => one.id === id)!.other.name;
    try {
      const outcome = await this.#sides.answer(id, agrees, this.program());
      this.said.set(
        {
          begun: `${name} has agreed too: the mentorship begins.`,
          waiting: `You agreed. It begins when ${name} has agreed too.`,
          declined: 'Declined. The program is told, and no reason is asked.',
        }[outcome],
      );
      this.answered.emit();
    } catch (error) {
      this.fault.set(sentenceOf(error));
    }
  }
}
