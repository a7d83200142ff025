import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ladderTo, rungOf, skillsOf } from '@cmio-pathway/shared/ladder/rungs';
import { ladder, ladderNotes } from '@cmio-pathway/shared/explore';
import { GlyphIcon } from '../../ui/glyph';
import { ownRecord } from './own-record';
import { RungSkills } from './rung-skills';
import { SourceLine } from './source-line';
import { Stop } from './stop';

/** The posts that lead to the goal, as stations of a line one may enter anywhere; who is signed in sees where they stand on it. */
@Component({
  selector: 'app-ladder',
  imports: [GlyphIcon, RouterLink, RungSkills, SourceLine, Stop],
  templateUrl: './ladder.html',
  styleUrls: ['./view.css', './ladder.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LadderView {
  readonly #router = inject(Router);

  /** The rung whose skills are open, as the address has it. */
  readonly rung = input<string>();

  protected readonly own = ownRecord();
  protected readonly standsOn = computed(() => {
    const facts = this.own.facts();
    return facts && rungOf(facts).rung;
  });
  protected readonly skills = computed(() => skillsOf(this.own.facts() ?? { records: [] }, Number(this.rung())));
  protected readonly notes = ladderNotes;
  protected readonly rungs = computed(() => {
    const way = this.own.way();
    const rungs = ladderTo(way);
    return ladder.map((rung, at) => ({
      ...rung,
      title: rungs[at]!.title,
      isGoal: rung === ladder.at(-1),
      milestones: rung.gates.map(way.milestone).filter((one) => one !== undefined),
    }));
  });

  protected isOpen(rung: number): boolean {
    return this.rung() === String(rung);
  }

  protected toggle(rung: number): void {
    void this.#router.navigate([], {
      queryParams: { rung: this.isOpen(rung) ? null : rung },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }
}
