import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import type { GrownSkill } from './grown';

/** How many milestones of each step grow a skill; a figure opens the step. */
@Component({
  selector: 'app-skill-table',
  imports: [RouterLink],
  template: `
    <table>
      <caption class="sr">
        Milestones that grow each skill, by step
      </caption>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          @for (step of steps; track step.id) {
            <th scope="col" class="r" [title]="step.title">
              {{ step.id }}<span class="sr"> {{ step.title }}</span>
            </th>
          }
          <th scope="col" class="r">All</th>
        </tr>
      </thead>
      <tbody>
        @for (one of of(); track one.id) {
          <tr>
            <th scope="row">
              <a [routerLink]="[]" [queryParams]="{ skill: one.id, view: null }">{{ one.title }}</a>
            </th>
            @for (at of one.bySteps; track at.step) {
              <td class="r" [class.none]="at.milestones.length === 0" [attr.data-head]="'Step ' + at.step">
                {{ at.milestones.length || '' }}
              </td>
            }
            <td class="r all" data-head="All steps">{{ one.milestones.length }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    .all {
      font: var(--strong);
    }
    @media (min-width: 840px) {
      th.r,
      td.r {
        padding-right: 12px;
      }
    }
    th[scope='row'] a {
      display: inline-block;
      min-height: 24px;
    }
    @media (max-width: 839px) {
      tr {
        display: flex;
        flex-wrap: wrap;
        gap: 0 18px;
      }
      th[scope='row'] {
        flex: 1 0 100%;
      }
      .none {
        display: none;
      }
    }
  `,
  styleUrl: './read-as-lines.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SkillTable {
  readonly of = input.required<readonly GrownSkill[]>();
  protected readonly steps = steps;
}
