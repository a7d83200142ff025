import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingLine, Side } from '@cmio-pathway/shared/contracts/meeting';
import { agendas } from '@cmio-pathway/shared/meetings/agendas';
import { GlyphIcon } from '../../ui/glyph';
import { momentWords, stateOf } from './meeting-words';

/** Meetings as lines: what for, with whom, when, and where it stands. */
@Component({
  selector: 'app-meeting-list',
  imports: [GlyphIcon, RouterLink],
  template: `
    <ul>
      @for (one of lines(); track one.id) {
        <li>
          <span class="what">
            <a [routerLink]="one.link">{{ one.title }} with {{ one.other }}</a>
            <span class="when">{{ one.when }}</span>
          </span>
          <span class="st" [class]="'c-' + one.state.glyph"
            ><ui-glyph [is]="one.state.glyph" />{{ one.state.words }}</span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 24px;
      padding: 10px 0;
      border-bottom: 1px solid var(--rule);
    }
    .what {
      flex: 1 1 300px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 28px;
      font: var(--strong);
    }
    .when {
      display: block;
      color: var(--ink-2);
    }
    .st {
      white-space: normal;
    }
    @media (max-width: 839px) {
      a {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingList {
  readonly meetings = input.required<readonly MeetingLine[]>();
  readonly side = input.required<Side>();

  protected readonly lines = computed(() => {
    const side = this.side();
    const now = Date.now();
    return this.meetings().map((one) => {
      const other = side === 'mentee' ? one.mentor.name : one.mentee.name;
      return {
        id: one.id,
        title: agendas[one.topic].title,
        other,
        when: one.startsAt ? momentWords(one.startsAt) : one.times.map(momentWords).join(' or '),
        state: stateOf(one, side, other, now),
        link:
          side === 'mentee'
            ? ['/meetings', one.id]
            : ['/programs', one.program.id, 'people', one.mentee.id, 'meetings', one.id],
      };
    });
  });
}

/** What waits longest for an answer or comes next is first. */
export const inOrder = (meetings: readonly MeetingLine[]): MeetingLine[] =>
  meetings.toSorted((a, b) => firstOf(a) - firstOf(b));
const firstOf = ({ startsAt, times }: MeetingLine): number => Date.parse(startsAt ?? times[0] ?? '') || 0;
