import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { sentenceOf } from '../../core/problem';
import { MentorshipActs } from '../../data/mentorships';

let forms = 0;

/** Sets a mentee and a mentor apart: they are not paired again before that is lifted. */
@Component({
  selector: 'app-apart-form',
  template: `
    <form class="narrow" novalidate (submit)="$event.preventDefault(); send()" aria-label="Set apart">
      <div class="field">
        <label class="lab" [for]="id">Why, for the admins alone</label>
        <textarea class="in" rows="2" maxlength="500" [id]="id" #text (input)="reason.set(text.value)"></textarea>
        <p class="help">
          Neither {{ mentee().name }} nor {{ mentor().name }} learns of it. Nobody pairs them before you lift it.
        </p>
      </div>
      @if (fault(); as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
      <p class="acts">
        <button type="submit" class="b fill">Set them apart</button>
        <button type="button" class="b text" (click)="closed.emit()">Close</button>
      </p>
    </form>
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApartForm {
  readonly #acts = inject(MentorshipActs);
  protected readonly id = `apart-${++forms}`;

  readonly program = input.required<string>();
  readonly mentee = input.required<PersonCard>();
  readonly mentor = input.required<PersonCard>();
  readonly done = output<{ said: string; undo: () => Promise<void> }>();
  readonly closed = output();

  protected readonly reason = signal('');
  protected readonly fault = signal<string | null>(null);

  protected async send(): Promise<void> {
    this.fault.set(null);
    try {
      const { id } = await this.#acts.setApart(this.program(), this.mentee().id, this.mentor().id, this.reason());
      this.done.emit({
        said: `Set apart: ${this.mentee().name} and ${this.mentor().name}.`,
        undo: () => this.#acts.lift(this.program(), id),
      });
    } catch (error) {
      this.fault.set(sentenceOf(error));
    }
  }
}
