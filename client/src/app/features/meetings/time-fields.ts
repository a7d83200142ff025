import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** One to three moments, typed in the reader's own zone. */
@Component({
  selector: 'app-time-fields',
  template: `
    @for (time of times(); track $index) {
      <label class="field">
        <span class="lab">{{ most() === 1 ? label() : label() + ' ' + ($index + 1) }}</span>
        <input
          class="in"
          type="datetime-local"
          [value]="time"
          [attr.aria-invalid]="fault() ? true : null"
          [attr.aria-describedby]="fault() ? id() : null"
          (input)="set($index, $event)"
        />
      </label>
    }
    @if (times().length < most()) {
      <button type="button" class="b line small" (click)="times.set([...times(), ''])">Offer another time</button>
    }
    @if (fault(); as sentence) {
      <p class="fault" role="alert" [id]="id()">{{ sentence }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 12px;
    }
    .field {
      flex: 0 1 250px;
    }
    .b {
      margin-bottom: 6px;
    }
    .fault {
      flex-basis: 100%;
      font: var(--label);
      font-weight: 600;
      color: var(--lapsed);
    }
    @media (max-width: 839px) {
      .field {
        flex: 1 1 100%;
      }
      .in,
      .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeFields {
  readonly times = model.required<string[]>();
  readonly most = input(3);
  readonly label = input('Time');
  readonly fault = input<string>();
  readonly id = input('times-fault');

  protected set(at: number, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.times.update((times) => times.map((time, place) => (place === at ? value : time)));
  }
}

/** The moments that were typed; what is empty was not meant. */
export const typedTimes = (times: readonly string[]): string[] =>
  times.filter((time) => !Number.isNaN(Date.parse(time))).map((time) => new Date(time).toISOString());
