import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from '../glyph';
import { Beads } from './beads';
import type { DrawnStep } from './drawn';
import { Station } from './station';

/** What the map writes on two lines, on one. */
const onOneLine = ({ says, counts }: DrawnStep): string =>
  counts ? `${says.text}, ${counts[0]!.toLowerCase()}${counts.slice(1)}` : says.text;

/** The same line down the page. The optional branch leaves it where it may be taken. */
@Component({
  selector: 'ui-rail',
  imports: [Beads, GlyphIcon, Station],
  templateUrl: './rail.html',
  styleUrl: './rail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Rail {
  protected readonly words = words;

  readonly line = input.required<readonly DrawnStep[]>();
  readonly branch = input.required<DrawnStep>();
  readonly chosen = input.required<number>();
  readonly at = input.required<string>();
  /** The goal, as the plate names it. */
  readonly goal = input.required<string>();
  readonly appointed = input.required<boolean>();

  protected readonly places = computed(() =>
    this.line().flatMap((one) => {
      const own = { ...one, kind: one.place as string, goal: false, line: onOneLine(one) };
      const off = { ...this.branch(), kind: 'opt', goal: false, line: onOneLine(this.branch()) };
      if (one.step.id === 12) return [off, own];
      return one.step.id === 13 ? [{ ...own, kind: 'goal', goal: true }, own] : [own];
    }),
  );
}
