import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { trackEffects } from '@cmio-pathway/shared/pathway/track-effects';
import { Supposition } from './supposition';
import { nothingSupposed, shares, type Supposed } from './what-if';

/** What could be otherwise, chosen by oneself; the address keeps it. */
@Component({
  selector: 'app-what-if-fields',
  imports: [RouterLink],
  templateUrl: './what-if-fields.html',
  styleUrl: './what-if-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatIfFields {
  readonly #router = inject(Router);
  protected readonly supposition = inject(Supposition);
  protected readonly tracks = trackEffects;
  protected readonly shares = shares;
  protected readonly nothing = nothingSupposed;

  protected async suppose(part: keyof Supposed, event: Event): Promise<void> {
    const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
    await this.#router.navigate([], {
      queryParams: { [part]: chosen || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
