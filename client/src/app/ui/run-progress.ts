import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Long work on its way: how far it is, in words and drawn, and a way to stop it as long as there is one. */
@Component({
  selector: 'ui-run-progress',
  template: `
    <progress [value]="done()" [max]="total()" aria-label="How far it is"></progress>
    <p class="cap num" aria-live="polite">{{ words() }} You can leave this page and come back.</p>
    @if (stoppable()) {
      <button class="b line" type="button" (click)="stopped.emit()">Stop</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      max-width: 560px;
      padding: 12px 0 16px;
    }
    progress {
      width: 100%;
      height: 12px;
      accent-color: var(--primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunProgress {
  readonly words = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  readonly stoppable = input(false);
  readonly stopped = output();
}
