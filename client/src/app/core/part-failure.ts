import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { LoadFailure } from '../ui/load-failure';
import { Connection } from './connection';
import { loadPageAgain } from './stale-build';

/** In the place of a part of the page whose code did not come. */
@Component({
  selector: 'app-part-failure',
  imports: [LoadFailure],
  template: `<ui-load-failure [what]="what()" (again)="again()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartFailure {
  readonly #connection = inject(Connection);
  readonly what = input.required<string>();

  protected again(): void {
    void loadPageAgain(this.#connection);
  }
}
