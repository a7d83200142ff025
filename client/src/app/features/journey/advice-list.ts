import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Advice } from '@cmio-pathway/shared/advice/advice';
import { advise } from '@cmio-pathway/shared/advice/advise';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { CHECK_WITH_ISSUER, isOld } from '@cmio-pathway/shared/pathway/staleness';
import { sentenceOf } from '../../core/problem';
import { AdviceShelf, ownDismissals } from '../../data/advice';
import { askAgain } from '../../ui/certainty';
import { GlyphIcon } from '../../ui/glyph';
import { shownAdvice } from './advice-words';
import { View } from './view';

/** At most five next actions, each with its reason, and what was put aside. */
@Component({
  selector: 'app-advice-list',
  imports: [GlyphIcon, RouterLink],
  templateUrl: './advice-list.html',
  styleUrl: './advice-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdviceList {
  readonly #view = inject(View);
  readonly #shelf = inject(AdviceShelf);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #read = ownDismissals();

  protected readonly ruleWords: Record<Advice['rule']['is'], string> = {
    rule: 'The issuer’s rule.',
    usual: 'The order most people take.',
    program: 'A program’s rule.',
    ours: 'Ours.',
  };
  protected readonly readWords = ({ checkedOn }: Advice['resources'][number]): string =>
    isOld({ checkedOn }, this.#view.today)
      ? `${CHECK_WITH_ISSUER}: read ${formatPartial(checkedOn)}`
      : `read ${formatPartial(checkedOn)}`;
  /** Unknown until it was read: nothing that was put aside flashes up. */
  protected readonly dismissals = computed(() =>
    this.#read.hasValue() ? this.#read.value().dismissals : this.#read.error() ? [] : undefined,
  );
  protected readonly shown = computed(() => {
    const [known, dismissals] = [this.#view.known(), this.dismissals()];
    if (!known || !dismissals || (!this.#view.credits() && !this.#view.creditsFailed())) return [];
    return advise(known, {
      credits: this.#view.credits(),
      today: this.#view.today,
      clock: this.#view.clock(),
      dismissed: dismissals.map(({ key }) => key),
      canSubmit: known.enrollments.some(({ accepted, ended }) => accepted && !ended),
    }).map((one) => ({
      ...shownAdvice(one, this.#view.ownWay(), known),
      askAgain: askAgain(this.#view.ownWay().milestone(one.milestone)!, this.#view.today),
    }));
  });
  protected readonly putAsideNow = computed(() =>
    (this.dismissals() ?? []).map((one) => ({
      ...one,
      title: this.#view.ownWay().milestone(milestoneOf(one.key))?.title ?? milestoneOf(one.key),
    })),
  );

  /** The advice whose reason for waiting is being typed. */
  protected readonly aside = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly fault = signal('');
  protected readonly said = signal('');

  protected ask(key: string): void {
    this.aside.set(key);
    this.reason.set('');
    this.fault.set('');
    setTimeout(() => this.#host.nativeElement.querySelector<HTMLInputElement>('.aside input')?.focus());
  }

  protected async putAside(event: Event, key: string): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (!reason) return this.fault.set('Say why: you read it when you look at this again.');
    try {
      await this.#shelf.dismiss({ key, reason });
      this.aside.set(null);
      this.said.set('Put aside. It is at the end of the list.');
      this.#read.reload();
    } catch (error) {
      this.fault.set(sentenceOf(error));
    }
  }

  protected async bringBack(id: string): Promise<void> {
    try {
      await this.#shelf.restore(id);
      this.said.set('Brought back.');
      this.#read.reload();
    } catch (error) {
      this.said.set(sentenceOf(error));
    }
  }

  protected text(event: Event): string {
    return event.target instanceof HTMLInputElement ? event.target.value : '';
  }

  protected date(instant: string): string {
    return formatPartial(instant.slice(0, 10));
  }
}

/** A key is the action, the milestone, and the record where there is one; a program's own milestone has two parts. */
const milestoneOf = (key: string): string => {
  const [, first, second] = key.split(':');
  return first === 'program' ? `program:${second}` : (first ?? key);
};
