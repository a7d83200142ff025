import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { cohortList, Cohorts } from '../../data/cohorts';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** The cohorts of a program, and what waits in it. */
@Component({
  selector: 'app-cohorts',
  imports: [LoadFailure, Loading, RouterLink],
  template: `
    <h1>{{ finding() }}</h1>
    @if (read(); as program) {
      @if (program.unassigned > 0) {
        <p class="sub">
          <a [routerLink]="['/programs', this.program(), 'reviews']" [queryParams]="{ of: 'unassigned' }"
            >{{ program.unassigned }} asked of nobody yet</a
          >: give those mentees a mentor.
        </p>
      }
      <ul>
        @for (cohort of program.cohorts; track cohort.id) {
          <li>
            <a [routerLink]="[cohort.id]">{{ cohort.name }}</a><span class="num"
              >{{ cohort.mentees }} {{ cohort.mentees === 1 ? 'mentee' : 'mentees' }}</span
            >
          </li>
        } @empty {
          <li>No cohort yet. Name the first one.</li>
        }
      </ul>
      <form (submit)="add($event)" novalidate>
        <div class="field">
          <label class="lab" for="cohort-name">Another cohort</label>
          <input
            class="in"
            id="cohort-name"
            [value]="name()"
            [attr.aria-invalid]="!!fault()"
            aria-describedby="cohort-name-says"
            (input)="name.set(text($event))"
          />
          <p [class]="fault() ? 'fault' : 'help'" id="cohort-name-says">
            {{ fault() ?? 'Such as the year people came in.' }}
          </p>
        </div>
        <button type="submit" class="b line">Add it</button>
      </form>
    } @else if (resource.error()) {
      <ui-load-failure what="The cohorts" (again)="resource.reload()" />
    } @else {
      <ui-loading />
    }
  `,
  styles: `
    h1 {
      margin-top: 28px;
    }
    ul {
      margin: 20px 0 28px;
      border-top: 2px solid var(--ink);
      max-width: 720px;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 10px 0;
      border-bottom: 1px solid var(--rule);
      min-height: 44px;
      align-items: center;
    }
    li a {
      font: var(--title);
    }
    form {
      display: flex;
      gap: 12px;
      align-items: center;
      flex-wrap: wrap;
      max-width: 560px;
    }
    .field {
      flex: 1 1 260px;
    }
    .in {
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CohortsPage {
  readonly #cohorts = inject(Cohorts);

  readonly program = input.required<string>();
  protected readonly resource = cohortList(this.program);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly finding = computed(() => {
    const read = this.read();
    if (!read) return 'Cohorts';
    return read.waiting === 0
      ? 'Nothing waits for review.'
      : `${read.waiting} ${read.waiting === 1 ? 'record waits' : 'records wait'} for review.`;
  });
  protected readonly name = signal('');
  protected readonly fault = signal<string | undefined>(undefined);

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    try {
      await this.#cohorts.add(this.program(), this.name());
      this.name.set('');
      this.fault.set(undefined);
      this.resource.reload();
    } catch (error) {
      this.fault.set(faultAt(problemOf(error), '/name') ?? sentenceOf(error));
    }
  }
}
