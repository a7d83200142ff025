import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The sign of the product: a line that rises to a station. */
@Component({
  selector: 'ui-mark',
  template: `
    <svg viewBox="0 0 30 22" width="30" height="22" aria-hidden="true">
      <path d="M5 17h5c6 0 5-12 11-12h4" fill="none" stroke="var(--path)" stroke-width="4.5" stroke-linecap="round" />
      <circle cx="5" cy="17" r="2" fill="var(--paper)" />
      <circle cx="25" cy="5" r="4.2" fill="var(--paper)" stroke="var(--ink)" stroke-width="2" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mark {}
