import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type EndReason, MentorshipEnd, MentorshipPause } from '@cmio-pathway/shared/contracts/mentorship';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { problemOf, faultAt, sentenceOf } from '../../core/problem';
import { MentorshipActs } from '../../data/mentorships';
import { reasons } from './mentorship-words';

let forms = 0;
const choices = Object.entries(reasons) as [EndReason, string][];

/** Ends a mentorship with its reason, or lets it rest. */
@Component({
  selector: 'app-end-form',
  template: `
    <form
      class="narrow"
      novalidate
      (submit)="$event.preventDefault(); send()"
      [attr.aria-label]="what() + ' the mentorship of ' + mentee().name"
    >
      <div class="pair">
        <div class="field">
          <label class="lab" [for]="id + '-on'">{{ isEnd() ? 'First day without' : 'From' }}</label>
          <input
            class="in"
            type="date"
            [id]="id + '-on'"
            [value]="on() || today()"
            #day
            (input)="on.set(day.value)"
            [attr.aria-invalid]="faults()['on'] ? true : null"
            [attr.aria-describedby]="id + '-on-says'"
          />
          <p class="fault" [id]="id + '-on-says'">{{ faults()['on'] }}</p>
        </div>
        @if (isEnd()) {
          <div class="field">
            <label class="lab" [for]="id + '-reason'">Reason</label>
            <select class="in" [id]="id + '-reason'" #why (change)="reason.set(choices[why.selectedIndex]![0])">
              @for (one of choices; track one[0]) {
                <option [value]="one[0]" [selected]="one[0] === reason()">{{ one[1] }}</option>
              }
            </select>
          </div>
        } @else {
          <div class="field">
            <label class="lab" [for]="id + '-until'">First day back</label>
            <input
              class="in"
              type="date"
              [id]="id + '-until'"
              [value]="until()"
              #back
              (input)="until.set(back.value)"
              [attr.aria-invalid]="faults()['until'] ? true : null"
              [attr.aria-describedby]="id + '-until-says'"
            />
            <p [class]="faults()['until'] ? 'fault' : 'help'" [id]="id + '-until-says'">
              {{ faults()['until'] ?? 'Empty: until you resume it.' }}
            </p>
          </div>
        }
      </div>
      <div class="field">
        <label class="lab" [for]="id + '-words'">In words</label>
        <textarea
          class="in"
          rows="2"
          maxlength="500"
          [id]="id + '-words'"
          [value]="words()"
          #text
          (input)="words.set(text.value)"
          [attr.aria-invalid]="faults()['words'] ? true : null"
          [attr.aria-describedby]="id + '-words-says'"
        ></textarea>
        <p [class]="faults()['words'] ? 'fault' : 'help'" [id]="id + '-words-says'">
          {{ faults()['words'] ?? 'Both sides may read it.' }}
        </p>
      </div>
      @if (faults()['other']; as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
      <p class="acts">
        <button type="submit" class="b fill" [attr.aria-disabled]="sending()">{{ what() }} it</button>
        <button type="button" class="b text" (click)="closed.emit()">Close</button>
      </p>
    </form>
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndForm {
  readonly #acts = inject(MentorshipActs);
  protected readonly id = `end-${++forms}`;
  protected readonly choices = choices;

  readonly program = input.required<string>();
  readonly mentee = input.required<PersonCard>();
  readonly mentor = input.required<PersonCard>();
  readonly today = input.required<string>();
  readonly what = input.required<'End' | 'Pause'>();
  readonly done = output<{ said: string; undo: () => Promise<void> }>();
  readonly closed = output();

  protected readonly isEnd = computed(() => this.what() === 'End');
  protected readonly on = signal('');
  protected readonly until = signal('');
  protected readonly reason = signal<EndReason>('completed');
  protected readonly words = signal('');
  protected readonly faults = signal<Record<string, string | undefined>>({});
  protected readonly sending = signal(false);

  protected async send(): Promise<void> {
    if (this.sending()) return;
    const day = this.on() || this.today();
    const end = { on: day, reason: this.reason(), words: this.words() };
    const pause = { from: day, until: this.until() || null, words: this.words() };
    const checked = this.isEnd() ? MentorshipEnd.safeParse(end) : MentorshipPause.safeParse(pause);
    const issues = checked.error?.issues ?? [];
    this.faults.set(
      Object.fromEntries(issues.map(({ path, message }) => [path[0] === 'from' ? 'on' : String(path[0]), message])),
    );
    if (!checked.success) return;
    this.sending.set(true);
    try {
      const [program, mentee, mentor] = [this.program(), this.mentee(), this.mentor()];
      const { id } = this.isEnd()
        ? await this.#acts.end(program, mentee.id, mentor.id, end)
        : await this.#acts.pause(program, mentee.id, mentor.id, pause);
      this.done.emit({
        said: `${this.isEnd() ? 'Ended' : 'Paused'}: ${mentor.name} and ${mentee.name}.`,
        undo: () => this.#acts.undo(program, mentee.id, id),
      });
    } catch (error) {
      const problem = problemOf(error);
      const at = { on: faultAt(problem, '/on') ?? faultAt(problem, '/from'), until: faultAt(problem, '/until') };
      this.faults.set({ ...at, ...(!at.on && !at.until && { other: sentenceOf(error) }) });
    } finally {
      this.sending.set(false);
    }
  }
}
