import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Mark } from '../../ui/mark';

/** The frame of the pages that need no session. */
@Component({
  selector: 'app-way-in',
  imports: [Mark],
  template: `
    <div class="way-in">
      <p class="mark"><ui-mark /><span>CMIO Pathway</span></p>
      <ng-content />
    </div>
  `,
  styles: `
    .way-in {
      --field: 48px;
      max-width: 460px;
      margin: 0 auto;
      padding: 32px 16px 64px;
      display: grid;
      gap: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WayIn {}
