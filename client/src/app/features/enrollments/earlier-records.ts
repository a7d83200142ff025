import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { wayOf } from '@cmio-pathway/shared/pathway/way';

interface Line {
  id: string;
  title: string;
  detail: string;
}

/** One's earlier records by step, to tick what a program may read; a whole step at once, if one likes. */
@Component({
  selector: 'app-earlier-records',
  template: `
    @for (group of groups(); track group.step) {
      <fieldset>
        <legend>
          {{ group.step }}
          <button type="button" class="b text small" (click)="tickAll(group.lines)">
            {{ allOf(group.lines) ? 'Untick' : 'Tick' }} all {{ group.lines.length }}
            <span class="sr">of {{ group.step }}</span>
          </button>
        </legend>
        @for (line of group.lines; track line.id) {
          <label class="tick">
            <input type="checkbox" [checked]="ticked().has(line.id)" (change)="tick(line.id)" />
            <span
              >{{ line.title }} <span class="cap">{{ line.detail }}</span></span
            >
          </label>
        }
      </fieldset>
    } @empty {
      <p class="sub">Nothing else is in your record yet.</p>
    }
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0 0 14px;
      min-width: 0;
    }
    legend {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      font: var(--strong);
      padding: 8px 0 2px;
    }
    .tick {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 44px;
      border-bottom: 1px solid var(--rule);
      padding: 4px 0;
    }
    .tick input {
      flex: none;
    }
    .b.small {
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EarlierRecords {
  readonly journey = input.required<Journey>();
  /** Records the program has already. */
  readonly known = input.required<readonly string[]>();
  readonly ticked = input.required<ReadonlySet<string>>();
  readonly changed = output<ReadonlySet<string>>();

  protected readonly groups = computed(() => {
    const { track, rules, records } = this.journey();
    const way = wayOf({ track, rules });
    const known = new Set(this.known());
    const lines = records
      .filter(({ id, confined }) => !known.has(id) && !confined)
      .map((record) => {
        const milestone = way.milestone(record.milestone);
        const verified = record.verified ? 'verified elsewhere' : 'stated by you';
        const when = record.when ? `${formatPartial(record.when.from)}, ` : '';
        return {
          id: record.id,
          step: milestone?.step ?? 0,
          title: milestone?.title ?? record.milestone,
          detail: `${when}${verified}`,
        };
      });
    return steps.flatMap((step) => {
      const here = lines.filter((line) => line.step === step.id);
      return here.length > 0 ? [{ step: `${step.id} ${step.title}`, lines: here }] : [];
    });
  });

  protected allOf(lines: readonly Line[]): boolean {
    return lines.every(({ id }) => this.ticked().has(id));
  }

  protected tick(id: string): void {
    const others = [...this.ticked()].filter((other) => other !== id);
    this.changed.emit(new Set(this.ticked().has(id) ? others : [...others, id]));
  }

  protected tickAll(lines: readonly Line[]): void {
    const ids = lines.map(({ id }) => id);
    const others = [...this.ticked()].filter((id) => !ids.includes(id));
    this.changed.emit(new Set(this.allOf(lines) ? others : [...others, ...ids]));
  }
}
