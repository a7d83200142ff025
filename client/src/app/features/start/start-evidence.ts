import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { FileChoice } from './file-choice';
import type { RowFailure, TypedRow } from './typed-row';

/** What a row may say besides its date; all of it can come later. */
@Component({
  selector: 'app-start-evidence',
  imports: [FileChoice],
  templateUrl: './start-evidence.html',
  styleUrl: './start-evidence.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartEvidence {
  readonly row = input.required<TypedRow>();
  readonly failure = input.required<RowFailure>();
  readonly name = input.required<string>();
  readonly changed = output<Partial<TypedRow>>();
}
