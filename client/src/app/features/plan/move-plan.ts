import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { movedBy, proRata } from '@cmio-pathway/shared/clock/move-plan';
import type { PlanItem } from '@cmio-pathway/shared/contracts/plan';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { Keeping } from './keeping';

type Way = 'months' | 'clock' | null;

/** Moves every day of the plan at once; what would move is shown before it does. */
@Component({
  selector: 'app-move-plan',
  template: `
    @if (keeping.items().length > 0) {
      <section class="sec" aria-labelledby="move-plan">
        <header><h2 id="move-plan">Move everything</h2></header>
        <div class="by">
          <label
            ><span class="cap">By months</span>
            <input
              class="in"
              name="months"
              type="number"
              min="-24"
              max="24"
              step="1"
              [value]="months()"
              (input)="type($event)"
          /></label>
          <button type="button" class="b line" [disabled]="!isNumber()" (click)="way.set('months')">
            Show what moves
          </button>
          @if (isStretched()) {
            <button type="button" class="b line" (click)="way.set('clock')">By the training clock</button>
          }
        </div>
        @if (isStretched()) {
          <p class="cap">
            Your program has you at part time or on leave: by the training clock a day takes as many months of full time
            as lay between it and the day you set it. Issuers’ dates never move.
          </p>
        }
        @if (way() && moves().length > 0) {
          <table>
            <thead>
              <tr>
                <th scope="col">Milestone</th>
                <th scope="col">Now</th>
                <th scope="col">Then</th>
              </tr>
            </thead>
            <tbody>
              @for (move of moves(); track move.title) {
                <tr>
                  <td>{{ move.title }}</td>
                  <td class="day">{{ move.from }}</td>
                  <td class="day">{{ move.to }}</td>
                </tr>
              }
            </tbody>
          </table>
          <div class="by">
            <button type="button" class="b fill" (click)="move()">Move {{ moves().length }}</button>
            <button type="button" class="b text" (click)="way.set(null)">Leave them</button>
          </div>
        } @else if (way()) {
          <p role="status">Nothing would move.</p>
        }
      </section>
    }
  `,
  styles: `
    .by {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 12px;
      padding: 12px 0;
    }
    label .cap {
      display: block;
      margin-bottom: 4px;
    }
    .in {
      width: 84px;
      min-height: 40px;
      padding: 0 10px;
      border-radius: var(--r-m);
      box-shadow: inset 0 0 0 1px var(--rule-strong);
      background: var(--surface);
    }
    .day {
      white-space: nowrap;
    }
    @media (max-width: 839px) {
      .in,
      .by .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovePlan {
  protected readonly keeping = inject(Keeping);
  protected readonly months = signal('3');
  protected readonly way = signal<Way>(null);

  protected readonly isNumber = computed(
    () => /^-?\d{1,2}$/.test(this.months()) && Math.abs(Number(this.months())) <= 24,
  );
  protected readonly isStretched = computed(() =>
    this.keeping.clock().some(({ fraction, leave }) => leave || fraction < 1),
  );
  readonly #moved = computed<readonly PlanItem[]>(() => {
    const { items, today, clock } = this.keeping;
    if (this.way() === 'clock') return proRata(items(), clock(), today);
    return this.isNumber() ? movedBy(items(), Number(this.months()), today) : items();
  });
  protected readonly moves = computed(() =>
    this.keeping.items().flatMap((item, at) => {
      const to = this.#moved()[at]!.targetOn;
      const title = this.keeping.way().milestone(item.milestone)?.title ?? item.milestone;
      return to === item.targetOn ? [] : [{ title, from: formatPartial(item.targetOn), to: formatPartial(to) }];
    }),
  );

  protected type(event: Event): void {
    this.months.set((event.target as HTMLInputElement).value);
    this.way.set(null);
  }

  protected move(): void {
    this.keeping.change(this.#moved(), `${this.moves().length} moved`);
    this.way.set(null);
  }
}
