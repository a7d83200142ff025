import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { mentorLoads } from '../../data/mentorships';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { lastDay, loadWords } from './mentorship-words';

/** The mentors of a program with what they carry, and where the work of one is handed over. */
@Component({
  selector: 'app-mentor-list',
  imports: [LoadFailure, Loading, RouterLink],
  template: `
    <form class="find" role="search" (submit)="find($event)">
      <label class="field">
        <span class="lab">Search mentors by name</span>
        <input class="in" type="search" name="search" autocomplete="off" maxlength="80" [value]="search()" />
      </label>
      <button class="b line" type="submit">Search</button>
    </form>
    @if (resource.error()) {
      <ui-load-failure what="The mentors" (again)="resource.reload()" />
    } @else if (lines(); as lines) {
      <ul class="lines">
        @for (one of lines; track one.person.id) {
          <li class="row">
            <p class="grow">
              <b>{{ one.person.name }}</b><span class="cap">{{ one.organisation }}{{ one.leaves }}</span>
            </p>
            <p [class.over]="one.over">
              <b>{{ one.words }}</b><span class="cap"
                >{{ one.further }} as further mentor, {{ one.waiting }} waiting</span
              >
            </p>
            <p class="acts">
              <a
                class="b line small"
                [routerLink]="['/programs', program(), 'mentorships', 'mentors', one.person.id, 'handover']"
                >Hand over<span class="sr"> the work of {{ one.person.name }}</span></a
              >
            </p>
          </li>
        } @empty {
          <li class="empty">
            {{ search() ? 'Nobody of that name.' : 'Nobody yet. Invite the first mentor from People.' }}
          </li>
        }
      </ul>
      <p class="acts more">
        @if (after()) {
          <a class="b line" routerLink="." [queryParams]="{ after: null }" queryParamsHandling="merge">First page</a>
        }
        @if (next(); as next) {
          <a class="b line" routerLink="." [queryParams]="{ after: next }" queryParamsHandling="merge">Next page</a>
        }
      </p>
    } @else {
      <ui-loading [bars]="6" />
    }
  `,
  styleUrl: './mentorships.css',
  styles: `
    .over b {
      color: var(--expiring);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentorList {
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  readonly search = input('');
  readonly after = input('');

  protected readonly resource = mentorLoads(() => ({
    program: this.program(),
    of: 'all',
    search: this.search(),
    after: this.after(),
  }));
  protected readonly next = computed(() => (this.resource.hasValue() ? this.resource.value().next : null));
  protected readonly lines = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().mentors.map((one) => ({
          ...one,
          words: loadWords(one),
          over: one.capacity !== null && one.mentees > one.capacity,
          leaves: one.until ? `, works here until ${lastDay(one.until)}` : '',
        }))
      : undefined,
  );

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], {
      queryParams: { search: field.value.trim() || null, after: null },
      queryParamsHandling: 'merge',
    });
  }
}
