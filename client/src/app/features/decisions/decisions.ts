import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OwnDecisions } from '@cmio-pathway/shared/contracts/decision';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { ownDecisions } from '../../data/decisions';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

const words = { approved: 'Approved', returned: 'Returned', not_met: 'Not met' } as const;
const glyphs = { approved: 'verified', returned: 'returned', not_met: 'not-met' } as const;

/** What somebody has decided for any program, also where they no longer work: without content and evidence. */
@Component({
  selector: 'app-decisions',
  imports: [GlyphIcon, LoadFailure, Loading, RouterLink],
  templateUrl: './decisions.html',
  styleUrl: './decisions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionsPage {
  readonly #router = inject(Router);

  readonly search = input<string>();
  readonly after = input<string>();
  protected readonly asked = computed(() => this.search()?.trim() ?? '');
  protected readonly resource = ownDecisions(() => ({ search: this.asked(), after: this.after() ?? '' }));
  protected readonly read = linkedSignal<OwnDecisions | undefined, OwnDecisions | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly lines = computed(() =>
    (this.read()?.decisions ?? []).map((one) => ({
      ...one,
      title: one.title ?? milestoneById(one.milestone)?.title ?? one.milestone,
      is: words[one.decision],
      glyph: glyphs[one.decision],
      on: formatPartial(one.at.slice(0, 10)),
    })),
  );
  protected readonly finding = computed(() => {
    if (!this.read()) return 'Decisions you have made';
    const last = this.lines()[0];
    if (!last)
      return this.asked() ? `No decision of yours matches “${this.asked()}”.` : 'You have decided nothing yet.';
    return this.after() || this.asked() ? 'Decisions you have made' : `You decided last on ${last.on}.`;
  });

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], { queryParams: { search: field.value.trim() || null } });
  }
}
