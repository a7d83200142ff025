import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CohortRow } from '@cmio-pathway/shared/contracts/program';
import { branch, lanes, mainLine, steps } from '@cmio-pathway/shared/pathway/steps';
import { GlyphIcon } from '../../ui/glyph';

const order = [...mainLine, ...lanes, branch];

/** Who is where: a row per mentee, a cell per step, filled as far as it is verified; the outline is the step they stand on. */
@Component({
  selector: 'app-cohort-grid',
  imports: [GlyphIcon, RouterLink],
  templateUrl: './grid.html',
  styleUrl: './grid.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CohortGrid {
  readonly rows = input.required<readonly CohortRow[]>();
  readonly program = input.required<string>();
  /** Figures in words instead of fills. */
  readonly asTable = input(false);

  protected readonly heads = order.map((id) => steps.find((step) => step.id === id)!);
  protected readonly lines = computed(() =>
    this.rows().map((row) => ({
      person: row.person,
      onLeave: row.onLeave,
      cells: order.map((id) => {
        const facts = row.steps.find((one) => one.step === id);
        const share = facts && facts.required > 0 ? facts.verified / facts.required : 0;
        return {
          step: id,
          share,
          tone: share === 1 ? 'full' : share > 0.5 ? 'more' : 'some',
          isCurrent: facts?.isCurrent ?? false,
          ask:
            facts && facts.returned > 0
              ? ('returned' as const)
              : facts && facts.waiting > 0
                ? ('waiting' as const)
                : null,
          text: facts && facts.required > 0 ? `${facts.verified} of ${facts.required}` : '–',
          says: saysOf(facts),
        };
      }),
    })),
  );
}

const saysOf = (facts: CohortRow['steps'][number] | undefined): string => {
  if (!facts) return 'nothing yet';
  const parts = [facts.required > 0 ? `${facts.verified} of ${facts.required} verified` : 'nothing required'];
  if (facts.isCurrent) parts.push('current step');
  if (facts.returned > 0) parts.push(`${facts.returned} returned`);
  if (facts.waiting > 0) parts.push(`${facts.waiting} waiting`);
  return parts.join(', ');
};
