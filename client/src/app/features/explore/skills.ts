import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { skills } from '@cmio-pathway/shared/explore';
import { grownSkills, skillsFinding } from './grown';
import { MilestoneLines } from './milestone-lines';
import { namedOn, ownRecord } from './own-record';
import { SkillTable } from './skill-table';
import { SourceLine } from './source-line';

/** The twelve skills, each a row of beads: one for every milestone that grows it. */
@Component({
  selector: 'app-skills',
  imports: [MilestoneLines, RouterLink, SkillTable, SourceLine],
  templateUrl: './skills.html',
  styleUrls: ['./view.css', './skills.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SkillsView {
  readonly #router = inject(Router);

  /** The skill that is open, and whether it is all shown as a table, as the address has them. */
  readonly skill = input<string>();
  readonly view = input<string>();

  readonly #own = ownRecord();
  protected readonly verified = this.#own.verified;
  protected readonly skills = computed(() =>
    grownSkills.map((one) => {
      const named = namedOn(this.#own.way());
      const verified = one.milestones.filter(({ id }) => this.verified()?.has(id)).length;
      const all = one.milestones.length;
      return {
        ...one,
        milestones: one.milestones.map(named),
        bySteps: one.bySteps.map((at) => ({ ...at, milestones: at.milestones.map(named) })),
        count: this.verified() ? `${verified} of ${all}` : `${all}`,
      };
    }),
  );
  protected readonly steps = steps;
  protected readonly finding = skillsFinding(grownSkills);
  protected readonly asTable = computed(() => this.view() === 'table');
  protected readonly source = skills[0]!;

  protected async toggle(id: string): Promise<void> {
    await this.#router.navigate([], {
      queryParams: { skill: this.skill() === id ? null : id },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }
}
