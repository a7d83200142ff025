import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MilestoneStanding } from '@cmio-pathway/shared/record/standing';
import { StateTag } from '../../ui/state-tag';
import { seenByWords, whenOf, wordsOn } from './record-words';
import { View } from './view';

/** One record: when, how much evidence, whose turn it is or who decided and how that was known. */
@Component({
  selector: 'app-record-line',
  imports: [RouterLink, StateTag],
  template: `
    @if (!alone()) {
      <ui-state-tag [standing]="of().standing" />
    }
    <p>
      @if (link(); as to) {
        <a [routerLink]="to" [attr.aria-label]="when() + ', ' + title()">{{ when() }}</a>
      } @else {
        {{ when() }}
      }
      @if (evidence()) {
        <span class="cap">{{ evidence() }}</span>
      }
      @if (seenBy()) {
        <span class="cap">{{ seenBy() }}</span>
      }
      @if (words()) {
        <span class="cap said">{{ words() }}</span>
      }
      @if (canRenew()) {
        <a
          routerLink="/log"
          [queryParams]="{ milestone: of().fact.milestone, renews: of().fact.id }"
          [attr.aria-label]="'Renew ' + title() + ', ' + when()"
          >Renew</a
        >
      }
    </p>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      align-items: center;
      padding: 2px 0;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 14px;
      flex: 1 1 280px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
    .said {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordLine {
  readonly #view = inject(View);

  readonly of = input.required<MilestoneStanding['records'][number]>();
  readonly title = input.required<string>();
  /** The only record of its milestone, whose state is said there. */
  readonly alone = input(false);

  protected readonly when = computed(() => whenOf(this.of().fact));
  protected readonly words = computed(() => wordsOn(this.of().fact, this.#view.today));
  protected readonly seenBy = computed(() => seenByWords(this.of().fact, this.#view.facts()?.enrollments ?? []));
  protected readonly evidence = computed(() => {
    const { files, versions } = this.of().fact;
    return [files && (files === 1 ? '1 file' : `${files} files`), versions > 1 && `version ${versions}`]
      .filter(Boolean)
      .join(', ');
  });
  /** A renewal is a record of its own that names this one. */
  protected readonly canRenew = computed(() => {
    const { standing, fact } = this.of();
    const renewed = this.#view.facts()?.records.some(({ renews }) => renews === fact.id);
    return !this.#view.seen() && !renewed && (standing === 'expiring' || standing === 'lapsed');
  });
  /** One's own record; of somebody else's, what was submitted to the program, where it is reviewed. */
  protected readonly link = computed(() => {
    const seen = this.#view.seen();
    const { id, waiting, lastDecision, verified } = this.of().fact;
    if (!seen) return ['/journey/milestones', id];
    return waiting?.program === seen.program || lastDecision || verified?.program === seen.program
      ? ['/programs', seen.program, 'reviews', seen.person, id]
      : null;
  });
}
