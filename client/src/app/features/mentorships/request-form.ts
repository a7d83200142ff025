import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ChangeRequest, Wish } from '@cmio-pathway/shared/contracts/mentorship';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { MentorshipSides } from '../../data/mentorships';
import { dayOf, wishes } from './mentorship-words';

let forms = 0;
const wishChoices = Object.entries(wishes) as [Wish, string][];

/** Somebody one is paired with. */
export interface Partner {
  program: string;
  person: PersonCard;
}

/** Asks the program for a change in confidence, and shows what was asked and answered. */
@Component({
  selector: 'app-request-form',
  template: `
    <section class="sec" [attr.aria-labelledby]="id">
      <header><h2 [id]="id">Ask the program in confidence</h2></header>
      @if (partners().length > 0) {
        <form class="narrow" novalidate (submit)="$event.preventDefault(); send()">
          <div class="pair">
            <div class="field">
              <label class="lab" [for]="id + '-about'">About</label>
              <select
                class="in"
                [id]="id + '-about'"
                #about
                (change)="chosen.set(+about.value)"
                [attr.aria-invalid]="faults().about ? true : null"
                [attr.aria-describedby]="id + '-about-says'"
              >
                @for (one of partners(); track $index) {
                  <option [value]="$index" [selected]="$index === chosen()">{{ one.person.name }}</option>
                }
              </select>
              <p class="fault" [id]="id + '-about-says'">{{ faults().about }}</p>
            </div>
            <div class="field">
              <label class="lab" [for]="id + '-wish'">You wish to</label>
              <select class="in" [id]="id + '-wish'" #wish_ (change)="wish.set(wishChoices[wish_.selectedIndex]![0])">
                @for (one of wishChoices; track one[0]) {
                  <option [value]="one[0]" [selected]="one[0] === wish()">{{ one[1] }}</option>
                }
              </select>
            </div>
          </div>
          <div class="field">
            <label class="lab" [for]="id + '-words'">In your words</label>
            <textarea
              class="in"
              rows="3"
              maxlength="2000"
              [id]="id + '-words'"
              [value]="words()"
              #text
              (input)="words.set(text.value)"
            ></textarea>
            <p class="help">
              You and the program’s admins read it. {{ partners()[chosen()]?.person?.name }} never does.
            </p>
          </div>
          @if (faults().other; as sentence) {
            <p class="fault" role="alert">{{ sentence }}</p>
          }
          <p class="acts"><button type="submit" class="b line" [attr.aria-disabled]="sending()">Ask</button></p>
        </form>
      }
      <ul class="lines">
        @for (one of asked(); track one.id) {
          <li>
            <div class="row">
              <p class="grow">
                {{ one.wish }}, about <b>{{ one.about }}</b><span class="cap"
                  >{{ one.on }}{{ one.answer ? '' : ', waits for an answer' }}</span
                >
              </p>
              @if (!one.answer) {
                <button type="button" class="b line small" (click)="takeBack(one.id)">
                  Take back<span class="sr"> what you asked about {{ one.about }}</span>
                </button>
              }
            </div>
            @if (one.words) {
              <p class="words">{{ one.words }}</p>
            }
            @if (one.answer; as answer) {
              <p class="words">
                <b>{{ answer.by }}:</b> {{ answer.text }}
              </p>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestForm {
  readonly #sides = inject(MentorshipSides);
  protected readonly id = `request-${++forms}`;
  protected readonly wishChoices = wishChoices;

  readonly partners = input.required<readonly Partner[]>();
  readonly requests = input.required<readonly ChangeRequest[]>();
  readonly side = input.required<'mentee' | 'mentor'>();
  readonly changed = output();

  protected readonly chosen = signal(0);
  protected readonly wish = signal<Wish>('talk');
  protected readonly words = signal('');
  protected readonly faults = signal<{ about?: string | undefined; other?: string | undefined }>({});
  protected readonly sending = signal(false);
  protected readonly asked = computed(() =>
    this.requests().map((one) => ({
      ...one,
      wish: wishes[one.wish],
      about: this.side() === 'mentee' ? one.mentor.name : one.mentee.name,
      on: dayOf(one.at),
    })),
  );

  protected async send(): Promise<void> {
    const about = this.partners()[this.chosen()];
    if (this.sending() || !about) return;
    this.faults.set({});
    this.sending.set(true);
    try {
      const ask = this.side() === 'mentee' ? this.#sides.askAsMentee : this.#sides.askAsMentor;
      await ask.call(this.#sides, about.program, about.person.id, this.wish(), this.words());
      this.words.set('');
      this.changed.emit();
    } catch (error) {
      const problem = problemOf(error);
      const at = faultAt(problem, '/mentor') ?? faultAt(problem, '/mentee');
      this.faults.set(at ? { about: at } : { other: sentenceOf(error) });
    } finally {
      this.sending.set(false);
    }
  }

  protected async takeBack(id: string): Promise<void> {
    try {
      await this.#sides.takeBack(id, this.side() === 'mentor' ? this.partnersProgram() : undefined);
      this.changed.emit();
    } catch (error) {
      this.faults.set({ other: sentenceOf(error) });
    }
  }

  /** A mentor asks one program at a time. */
  protected partnersProgram(): string | undefined {
    return this.requests()[0]?.program.id;
  }
}
