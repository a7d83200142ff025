import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { PlanItem } from '@cmio-pathway/shared/contracts/plan';
import { addMonths } from '@cmio-pathway/shared/credentials/calendar';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { Keeping } from './keeping';
import { targetOf } from './plan-words';

const open: ReadonlySet<string> = new Set([
  'not_started',
  'in_progress',
  'planned',
  'returned',
  'not_met',
  'lapsed',
  'expiring',
]);

/** Takes a milestone into the plan: what is asked for and not done, with a day. */
@Component({
  selector: 'app-add-item',
  template: `
    <form (submit)="add($event)" novalidate>
      <div class="field">
        <label class="lab" for="plan-milestone">Milestone</label>
        <select
          id="plan-milestone"
          aria-describedby="plan-milestone-says"
          class="in"
          name="milestone"
          (change)="milestone.set(valueOf($event))"
          [attr.aria-invalid]="fault().milestone ? true : null"
        >
          <option value="" [selected]="milestone() === ''">Choose what you aim at</option>
          @for (step of choices(); track step.id) {
            <optgroup [label]="'Step ' + step.id + ', ' + step.title">
              @for (one of step.milestones; track one.id) {
                <option [value]="one.id" [selected]="milestone() === one.id">{{ one.title }}</option>
              }
            </optgroup>
          }
        </select>
        @if (fault().milestone; as sentence) {
          <p class="fault" id="plan-milestone-says" role="alert">{{ sentence }}</p>
        }
      </div>
      <div class="field">
        <label class="lab" for="plan-target">By</label>
        <input
          id="plan-target"
          aria-describedby="plan-target-says"
          class="in"
          name="target"
          autocomplete="off"
          placeholder="Mar 2027"
          [value]="typed()"
          [attr.aria-invalid]="fault().target ? true : null"
          (input)="typed.set(valueOf($event))"
        />
        @if (fault().target; as sentence) {
          <p class="fault" id="plan-target-says" role="alert">{{ sentence }}</p>
        }
      </div>
      <button type="submit" class="b fill">Plan it</button>
    </form>
    @if (keeping.items().length === 0) {
      <div class="empty">
        <p>
          A plan says what you aim at and by when. You can agree on it with your mentor; every version that was agreed
          is kept.
          {{ firstThree().length === 0 ? 'Choose a milestone and write by when.' : 'What your step asks for next:' }}
        </p>
        <ul>
          @for (one of firstThree(); track one.id) {
            <li>
              <span>{{ one.title }}</span>
              <button type="button" class="b line small" (click)="take(one.id)">
                Plan it<span class="sr">: {{ one.title }}</span> by {{ said(inHalfAYear) }}
              </button>
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 140px auto;
      gap: 12px;
      align-items: end;
      padding-bottom: 20px;
    }
    .empty {
      padding: 8px 0 20px;
    }
    .empty p {
      max-width: 66ch;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: 8px 16px;
      padding: 10px 0;
      border-bottom: 1px solid var(--rule);
    }
    @media (max-width: 839px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddItem {
  protected readonly keeping = inject(Keeping);
  protected readonly milestone = signal('');
  protected readonly typed = signal('');
  protected readonly fault = signal<{ milestone?: string; target?: string }>({});
  protected readonly inHalfAYear = addMonths(this.keeping.today, 6);

  readonly #asked = computed(() => {
    const planned = new Set(this.keeping.items().map(({ milestone }) => milestone));
    return (this.keeping.standing()?.steps ?? []).map(({ step, milestones }) => ({
      id: step.id,
      title: step.title,
      milestones: milestones
        .filter(
          ({ milestone, standing, notNeeded }) =>
            open.has(standing) && !notNeeded && !planned.has(milestone.id) && milestone.requirement.is !== 'left_out',
        )
        .map(({ milestone }) => milestone),
    }));
  });
  protected readonly choices = computed(() => this.#asked().filter(({ milestones }) => milestones.length > 0));
  protected readonly firstThree = computed(() => {
    const step = this.keeping.standing()?.statedStep;
    const asked = this.#asked();
    const here = asked.find(({ id }) => id === step)?.milestones ?? [];
    return here.filter(({ requirement }) => requirement.is === 'required').slice(0, 3);
  });

  protected add(event: Event): void {
    event.preventDefault();
    const target = targetOf(this.typed());
    const fault = {
      ...(this.milestone() === '' && { milestone: 'Choose a milestone.' }),
      ...(target === null && { target: 'Write a date, as Mar 2027 or 31 Mar 2027.' }),
      ...(target !== null && target < this.keeping.today && { target: 'Aim at a day to come.' }),
    };
    this.fault.set(fault);
    if (target === null || Object.keys(fault).length > 0) return;
    this.keeping.change(sorted([...this.keeping.items(), this.#item(this.milestone(), target)]));
    this.milestone.set('');
    this.typed.set('');
  }

  protected take(milestone: string): void {
    this.keeping.change(sorted([...this.keeping.items(), this.#item(milestone, this.inHalfAYear)]));
  }

  #item(milestone: string, targetOn: string): PlanItem {
    return { milestone, targetOn, setOn: this.keeping.today, note: '' };
  }

  protected said(day: string): string {
    return formatPartial(day);
  }

  protected valueOf(event: Event): string {
    const { target } = event;
    return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
  }
}

const sorted = <Item extends { targetOn: string }>(items: readonly Item[]) =>
  items.toSorted((a, b) => (a.targetOn < b.targetOn ? -1 : a.targetOn > b.targetOn ? 1 : 0));
