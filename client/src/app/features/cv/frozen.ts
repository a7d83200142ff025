import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Downloads } from './downloads';
import { Freezing } from './freezing';

/** What was frozen of the CV that is open, and where each version was used. */
@Component({
  selector: 'app-cv-frozen',
  imports: [DatePipe, Downloads, RouterLink],
  templateUrl: './frozen.html',
  styleUrl: './frozen.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Frozen {
  protected readonly freezing = inject(Freezing);
}
