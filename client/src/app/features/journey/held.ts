import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CredentialsPanel } from './credentials-panel';
import { CyclesPanel } from './cycles-panel';
import { View } from './view';

/** What is held by when it ends, and, on one's own journey, how far each cycle of continuing education is. */
@Component({
  selector: 'app-held',
  imports: [CredentialsPanel, CyclesPanel],
  template: `
    <app-credentials-panel />
    @if (!view.seen()) {
      <app-cycles-panel />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Held {
  protected readonly view = inject(View);
}
