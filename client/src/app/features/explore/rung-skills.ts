import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SkillStanding } from '@cmio-pathway/shared/ladder/rungs';
import { skills } from '@cmio-pathway/shared/explore';
import { GlyphIcon } from '../../ui/glyph';

const nameOf = new Map(skills.map(({ id, title }) => [id, title]));

/** What a rung asks for, skill by skill: its milestones, and on one's own record which are verified and which are open. */
@Component({
  selector: 'app-rung-skills',
  imports: [GlyphIcon, RouterLink],
  template: `
    <dl>
      @for (skill of named(); track skill.id) {
        <div>
          <dt>
            {{ skill.title }}
            <span class="cap">{{ skill.count }}</span>
          </dt>
          @for (one of skill.milestones; track one.milestone.id) {
            <dd>
              <ui-glyph [is]="mine() && one.verified ? 'verified' : 'not-started'" />
              <a [routerLink]="['/explore/milestones', one.milestone.id]">{{ one.milestone.title }}</a>
              @if (mine()) {
                <span class="cap">{{ one.verified ? 'Verified' : 'Open' }}</span>
              }
            </dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      columns: 300px 3;
      column-gap: 48px;
    }
    div {
      padding: 10px 0;
      break-inside: avoid;
    }
    dt {
      padding-bottom: 4px;
      border-bottom: 1px solid var(--rule);
      font: var(--strong);
    }
    dd {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 8px;
      align-items: start;
      padding: 5px 0;
    }
    ui-glyph {
      width: 14px;
      height: 14px;
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RungSkills {
  readonly of = input.required<readonly SkillStanding[]>();
  /** Whether the states are the reader's own. */
  readonly mine = input.required<boolean>();

  protected readonly named = computed(() =>
    this.of().map(({ skill, milestones }) => ({
      id: skill,
      title: nameOf.get(skill)!,
      milestones,
      count: this.mine()
        ? `${milestones.filter(({ verified }) => verified).length} of ${milestones.length} verified`
        : `${milestones.length}`,
    })),
  );
}
