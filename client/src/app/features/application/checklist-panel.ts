import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { checklistOf, type ChecklistPart } from '@cmio-pathway/shared/applications/checklist';
import { isGoalRole } from '@cmio-pathway/shared/applications/goal-role';
import { type ApplicationLogOffer, logOffersOf } from '@cmio-pathway/shared/applications/offers-to-log';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { OneKey } from '../../core/one-key';
import { Applications } from '../../data/applications';
import { GlyphIcon } from '../../ui/glyph';
import { Keeping } from './keeping';
import { OwnWay } from './way';

/** In which section of the page a part of the checklist is filled. */
const sections: Record<ChecklistPart, string> = {
  research: 'research',
  documents: 'documents',
  references: 'references',
  preparation: 'prepared',
  reflections: 'interviews',
};

/** What step 12 asks for of this application, and what can be logged with what is there already. */
@Component({
  selector: 'app-checklist-panel',
  imports: [GlyphIcon, RouterLink],
  templateUrl: './checklist-panel.html',
  styleUrl: './checklist-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecklistPanel {
  readonly #applications = inject(Applications);
  readonly #keeping = inject(Keeping);
  readonly #way = inject(OwnWay);
  readonly #key = new OneKey();

  protected readonly isGoal = computed(() => {
    const live = this.#keeping.live();
    return live !== undefined && isGoalRole(live.content, this.#way.track());
  });
  protected readonly items = computed(() => {
    const live = this.#keeping.live();
    if (!live) return [];
    return checklistOf(live, this.#way.track(), this.#way.zone)
      .filter(({ of }) => of > 0)
      .map((item) => ({
        ...item,
        section: sections[item.part],
        isThere: item.missing.length === 0,
        missing: missingWords(item.missing),
        leadsTo: item.milestone ? this.#way.titleOf(item.milestone) : null,
        record: live.records.find(({ milestone }) => milestone === item.milestone)?.record ?? null,
      }));
  });
  protected readonly offers = computed(() => {
    const live = this.#keeping.live();
    if (!live) return [];
    return logOffersOf(live, { today: this.#way.today, track: this.#way.track(), timeZone: this.#way.zone }).map(
      (offer) => ({
        ...offer,
        key: `${offer.milestone} ${offer.interview ?? ''}`,
        title: this.#way.titleOf(offer.milestone),
        says: `${offer.when.ongoing ? 'from ' : ''}${formatPartial(offer.when.from)}${filesWords(offer)}`,
      }),
    );
  });
  protected readonly records = computed(
    () =>
      this.#keeping.application()?.records.map(({ milestone, record }) => ({
        record,
        title: this.#way.titleOf(milestone),
      })) ?? [],
  );
  protected readonly fault = signal('');
  protected readonly busy = signal(false);
  protected readonly logged = signal('');

  protected open(section: string): void {
    this.#keeping.asked.set(section);
  }

  protected async log({ milestone, interview, title }: { milestone: string; interview: string | null; title: string }) {
    if (this.busy()) return;
    this.busy.set(true);
    this.logged.set('');
    const draft = { milestone, interview };
    await this.#keeping.settle();
    this.fault.set(
      await this.#keeping.try(() => this.#applications.log(this.#keeping.id(), draft, this.#key.of(draft))),
    );
    this.busy.set(false);
    if (this.fault()) return;
    this.#key.spent();
    this.#way.readAnew();
    this.logged.set(`Logged: ${title}. Only you see the record.`);
  }
}

const FEW = 3;
const missingWords = (missing: readonly string[]): string => {
  if (missing.length === 0) return '';
  const more = missing.length - FEW;
  return `Missing: ${missing.slice(0, FEW).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const filesWords = ({ files, links }: ApplicationLogOffer): string => {
  if (files.length > 0) return files.length === 1 ? ', with the file' : `, with ${files.length} files`;
  return links.length > 0 ? ', with the link' : '';
};
