import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A read that failed, in its place: what happened, what is kept, one way out. */
@Component({
  selector: 'ui-load-failure',
  template: `
    <div class="failure" role="alert">
      <p>
        <b>{{ what() }} could not be read.</b> Nothing is lost; it is only not shown.
      </p>
      <button type="button" class="b line" (click)="again.emit()">Try again</button>
    </div>
  `,
  styles: `
    .failure {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: center;
      padding: 16px 0;
      border-block: 1px solid var(--rule);
      margin: 16px 0;
    }
    p {
      flex: 1 1 260px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadFailure {
  readonly what = input('This page');
  readonly again = output();
}
