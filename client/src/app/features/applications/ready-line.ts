import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { type MilestoneStanding, standing } from '@cmio-pathway/shared/record/standing';
import { words } from '@cmio-pathway/shared/record/words';
import { ownJourney } from '../../data/journey';
import { GlyphIcon } from '../../ui/glyph';
import { civilToday } from './days';

/** What step 12 asks for before one applies, as it is called while it is not done. */
const asked: Readonly<Record<string, string>> = {
  'cmio-readiness-review': 'Readiness review',
  'cmio-cv-tailored': 'CV, profile and cover letter',
  'references-secured': 'Three references',
};

/** Where the milestones before an application stand. No application waits for one: what is missing is only said. */
@Component({
  selector: 'app-ready-line',
  imports: [GlyphIcon, RouterLink],
  template: `
    @if (lines().length > 0) {
      <ul aria-label="Step 12 milestones">
        @for (line of lines(); track line.id) {
          <li>
            <ui-glyph [is]="line.glyph" /><a class="quiet" [routerLink]="line.to">{{ line.says }}</a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 26px;
      margin-top: 12px;
      color: var(--ink-2);
    }
    li {
      display: flex;
      gap: 7px;
    }
    ui-glyph {
      margin-top: 4px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
    a:hover {
      text-decoration: underline;
    }
    @media (max-width: 839px) {
      ul {
        flex-direction: column;
        gap: 0;
      }
      a {
        padding: 10px 0;
      }
      ui-glyph {
        margin-top: 14px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadyLine {
  readonly #journey = ownJourney();

  protected readonly lines = computed(() => {
    if (!this.#journey.hasValue()) return [];
    const journey = this.#journey.value();
    const { steps } = standing({ ...journey, way: wayOf(journey) }, civilToday());
    const all = steps.flatMap(({ milestones }) => milestones);
    return Object.keys(asked)
      .flatMap((id) => all.find(({ milestone }) => milestone.id === id) ?? [])
      .map(lineOf);
  });
}

const lineOf = ({ milestone, standing: is, records }: MilestoneStanding) => {
  const { word, glyph } = words[is];
  const newest = records[0]?.fact;
  const isVerified = is === 'verified' && newest !== undefined && newest.verified !== null;
  const months = milestone.renewal.rule === 'months' ? `, valid ${milestone.renewal.months} months` : '';
  return {
    id: milestone.id,
    glyph,
    says: isVerified
      ? `${milestone.title}, ${formatPartial(newest.verified!.from)}${months}`
      : `${asked[milestone.id]}: ${word.toLowerCase()}`,
    to: newest ? `/journey/milestones/${newest.id}` : `/explore/milestones/${milestone.id}`,
  };
};
