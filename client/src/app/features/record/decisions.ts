import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MilestoneRecord, Submission } from '@cmio-pathway/shared/contracts/milestone';
import type { Review } from '@cmio-pathway/shared/contracts/review';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { type Glyph, knownWords } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from '../../ui/glyph';
import { day } from './record-now';

interface Happening {
  id: string;
  at: string;
  glyph: Glyph;
  what: string;
  by: string;
  how: string;
  text: string;
  /** The short digest of what was frozen. */
  digest: string;
}

/** Every request and every decision, newest first; what was decided stays as it was said. */
@Component({
  selector: 'app-decisions',
  imports: [GlyphIcon],
  template: `
    <section class="sec" aria-labelledby="decisions">
      <header><h2 id="decisions">Requests and decisions</h2></header>
      <ol>
        @for (one of happenings(); track one.id) {
          <li>
            <ui-glyph [is]="one.glyph" />
            <div>
              <h3>{{ one.what }}</h3>
              <p class="sub">{{ one.by }}</p>
              @if (one.how) {
                <p class="sub">{{ one.how }}</p>
              }
              @if (one.text) {
                <p class="text">“{{ one.text }}”</p>
              }
              @if (one.digest) {
                <p class="cap">
                  Frozen as <span class="id" [title]="one.digest">{{ one.digest.slice(0, 12) }}</span>
                </p>
              }
            </div>
          </li>
        } @empty {
          <li class="sub none">Nobody was asked yet. It is stated: drawn and dated, not counted as verified.</li>
        }
      </ol>
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr);
      gap: 14px;
      padding: 12px 0;
      border-bottom: 1px solid var(--rule);
    }
    li.none {
      display: block;
    }
    h3 {
      font: 600 0.9375rem/1.375rem var(--font-text);
    }
    .text {
      max-width: 66ch;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Decisions {
  readonly record = input.required<MilestoneRecord>();

  protected readonly happenings = computed(() =>
    [
      ...this.record().submissions.flatMap(asHappenings),
      ...this.record().reviews.map((review) => decided(review, this.record())),
    ].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  );
}

const asHappenings = (request: Submission): Happening[] => {
  if (request.closedAs === 'shared') return [shown(request)];
  const reader = request.reviewer
    ? `${request.reviewer.name} reads it for ${request.program.name}`
    : `In the queue of ${request.program.name}`;
  const what = `Version ${request.number} submitted ${day(request.submittedAt)}`;
  const asked: Happening = {
    id: request.id,
    at: request.submittedAt,
    glyph: 'waiting',
    what,
    by: reader,
    how: '',
    text: '',
    digest: request.digest,
  };
  if (request.closedAs !== 'withdrawn' || !request.closedAt) return [asked];
  const taken: Happening = {
    ...asked,
    id: `${request.id}-withdrawn`,
    at: request.closedAt,
    glyph: 'waived',
    what: `Request withdrawn ${day(request.closedAt)}`,
    by: `From ${request.program.name}`,
    digest: '',
  };
  return [taken, asked];
};

/** Shown for the record: nothing was asked, and whoever had verified it elsewhere is named as they were then. */
const shown = ({ id, submittedAt, number, program, elsewhere, digest }: Submission): Happening => ({
  id,
  at: submittedAt,
  glyph: elsewhere ? 'verified' : 'in-progress',
  what: `Version ${number} shown for the record ${day(submittedAt)}`,
  by: `To ${program.name}`,
  how: elsewhere
    ? `Verified elsewhere by ${elsewhere.by.name}, ${elsewhere.by.role}, ${elsewhere.by.organisation}, for ${elsewhere.program}, ${day(elsewhere.at)}`
    : 'Nobody has verified it',
  text: '',
  digest,
});

const verdicts = {
  approved: { glyph: 'verified', word: 'Approved' },
  returned: { glyph: 'returned', word: 'Returned' },
  not_met: { glyph: 'not-met', word: 'Not met' },
  undone: { glyph: 'waived', word: 'Decision taken back' },
} as const satisfies Record<Review['decision'], { glyph: Glyph; word: string }>;

const decided = (review: Review, { reviews }: MilestoneRecord): Happening => {
  const { glyph, word } = verdicts[review.decision];
  const amended = reviews.find(({ id }) => id === review.amends);
  const change =
    amended && review.decision !== 'undone' ? `, instead of ${verdicts[amended.decision].word.toLowerCase()}` : '';
  return {
    id: review.id,
    at: review.at,
    glyph,
    what: `${word} ${day(review.at)}, version ${review.number}${change}`,
    by: `${review.by.name}, ${review.by.role}, ${review.by.organisation || review.program.name}; for ${review.program.name}`,
    how: [review.known && knownOf(review.known), review.reason && `Changed because: ${review.reason}`]
      .filter(Boolean)
      .join('. '),
    text: review.note,
    digest: '',
  };
};

const knownOf = ({ how, address, on }: NonNullable<Review['known']>): string => {
  const words = how in knownWords ? knownWords[how as keyof typeof knownWords] : how;
  const where = [address && `at ${address}`, on && `on ${formatPartial(on)}`].filter(Boolean).join(' ');
  return `Known how: ${words}${where ? `, ${where}` : ''}`;
};
