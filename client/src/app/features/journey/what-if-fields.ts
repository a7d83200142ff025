import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { tracks } from '@cmio-pathway/shared/pathway/tracks';
import { Ahead } from './ahead';
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
  protected readonly ahead = inject(Ahead);
  protected readonly tracks = tracks;
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
