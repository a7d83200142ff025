import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { interviewKinds } from '@cmio-pathway/shared/contracts/application';
import { type InterviewFaults, interviewWords, type TypedInterview } from './typed-interview';

let fields = 0;

/** When, how long, where and with whom. */
@Component({
  selector: 'app-interview-fields',
  template: `
    <div class="two">
      <div class="field">
        <label class="lab" [for]="id + 'kind'">What</label>
        <select class="in" [id]="id + 'kind'" (change)="set('kind', $event)">
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="typed().kind === one">{{ words[one] }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label class="lab" [for]="id + 'at'"
          >When <span class="cap">{{ zone }}</span></label
        >
        <input
          class="in"
          type="datetime-local"
          [id]="id + 'at'"
          [value]="typed().at"
          [attr.aria-invalid]="faults().at ? true : null"
          [attr.aria-describedby]="id + 'at-says'"
          (input)="set('at', $event)"
        />
        <p class="fault" [id]="id + 'at-says'">{{ faults().at }}</p>
      </div>
      <div class="field">
        <label class="lab" [for]="id + 'minutes'">Minutes</label>
        <input
          class="in"
          inputmode="numeric"
          [id]="id + 'minutes'"
          [value]="typed().minutes"
          [attr.aria-invalid]="faults().minutes ? true : null"
          [attr.aria-describedby]="id + 'minutes-says'"
          (input)="set('minutes', $event)"
        />
        <p class="fault" [id]="id + 'minutes-says'">{{ faults().minutes }}</p>
      </div>
      <div class="field">
        <label class="lab" [for]="id + 'where'">Where</label>
        <input
          class="in"
          maxlength="300"
          placeholder="A room, a number or a link"
          [id]="id + 'where'"
          [value]="typed().where"
          (input)="set('where', $event)"
        />
      </div>
      <div class="field">
        <label class="lab" [for]="id + 'with'">With</label>
        <input class="in" maxlength="300" [id]="id + 'with'" [value]="typed().with" (input)="set('with', $event)" />
      </div>
    </div>
  `,
  styleUrl: './fields.css',
  styles: `
    .fault:empty {
      display: none;
    }
    .lab .cap {
      font-weight: 450;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterviewFields {
  protected readonly id = `interview-${++fields}-`;

  readonly typed = model.required<TypedInterview>();
  readonly faults = input<InterviewFaults>({});

  protected readonly kinds = interviewKinds;
  protected readonly words = interviewWords;
  protected readonly zone = `in ${Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')}`;

  protected set(field: keyof TypedInterview, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.typed.update((typed) => ({ ...typed, [field]: value }));
  }
}
