import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { ownCheckIns } from '../../data/check-ins';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { CheckInForm } from './check-in-form';

/** How each mentorship of the reader goes, asked twice a year on either side. */
@Component({
  selector: 'app-check-ins',
  imports: [CheckInForm, LoadFailure, Loading],
  template: `
    @if (page(); as page) {
      <h1>{{ finding() }}</h1>
      <p class="told">
        Your answers are kept for you alone. The program’s admins see that you answered, and not what. Only if you tick
        that you would like to talk do they read what you wrote, with your name. The other side never reads anything of
        it.
      </p>
      @for (one of page.checkIns; track one.program.id + one.mentee.id + one.mentor.id) {
        <app-check-in-form [of]="one" (saved)="resource.reload()" />
      } @empty {
        <p class="sub">A mentorship is asked about when it has stood for 60 days, once in each half of the year.</p>
      }
    } @else if (resource.error()) {
      <h1>Check-in</h1>
      <ui-load-failure what="The check-in" (again)="resource.reload()" />
    } @else {
      <h1 class="sr">Check-in</h1>
      <ui-loading [bars]="5" />
    }
  `,
  styles: `
    h1 {
      padding: 28px 0 12px;
      max-width: 34ch;
    }
    .told {
      max-width: 70ch;
      padding-bottom: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckInsPage {
  protected readonly resource = ownCheckIns();
  protected readonly page = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly finding = computed(() => {
    const all = this.page()?.checkIns ?? [];
    const open = all.filter(({ answer }) => answer === null).length;
    if (all.length === 0) return 'Nothing is asked at the moment.';
    return open === 0 ? 'You have answered for this half of the year.' : 'How does it go?';
  });
}
