import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** An address that names nothing, or nothing of one's own. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `
    <h1>There is nothing here.</h1>
    <p class="sub">The address is wrong, or what it names is not yours to see. The two look the same on purpose.</p>
    <p><a class="b line" routerLink="/">Go to your first page</a></p>
  `,
  styles: `
    h1 {
      padding-top: 28px;
    }
    p {
      margin-top: 16px;
      max-width: 60ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
