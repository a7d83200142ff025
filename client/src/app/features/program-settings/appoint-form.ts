import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { AdminCandidate } from '@cmio-pathway/shared/contracts/admin';
import type { Directory } from '@cmio-pathway/shared/contracts/directory';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { directoryOf } from '../../data/directory';

/** How many are there before anybody is searched for. */
const SUGGESTED = 5;

interface Row extends PersonCard {
  says: string;
}

/** Appoints an admin from the people of the program: some are there at once, anybody is found by name. */
@Component({
  selector: 'app-appoint-form',
  template: `
    <h3>Appoint somebody of the program</h3>
    <form role="search" (submit)="find($event)">
      <label class="field">
        <span class="lab">Search by name</span>
        <input class="in" type="search" name="search" autocomplete="off" maxlength="80" />
      </label>
      <button class="b line" type="submit">Search</button>
    </form>
    <p class="sr" role="status">{{ searched() ? found() : '' }}</p>
    <ul class="lines">
      @for (one of rows(); track one.id) {
        <li>
          <span
            ><b>{{ one.name }}</b
            ><span class="cap">{{ one.says }}</span></span
          >
          <button type="button" class="b line small" [disabled]="busy()" (click)="appointed.emit(one)">
            Appoint<span class="sr"> {{ one.name }}</span>
          </button>
        </li>
      } @empty {
        <li class="sub">{{ found() }}</li>
      }
    </ul>
  `,
  styleUrls: ['./admins.css', './appoint-form.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointForm {
  readonly program = input.required<string>();
  readonly candidates = input.required<readonly AdminCandidate[]>();
  readonly busy = input(false);
  readonly appointed = output<PersonCard>();

  protected readonly searched = signal('');
  readonly #list = directoryOf(() =>
    this.searched()
      ? { program: this.program(), search: this.searched(), role: '', state: 'here', cohort: '', mentor: '' }
      : undefined,
  );
  readonly #read = linkedSignal<Directory | undefined, Directory | undefined>({
    source: () => (this.#list.hasValue() ? this.#list.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly rows = computed<Row[]>(() =>
    this.searched()
      ? (this.#read()?.people ?? [])
          .filter(({ kind, roles }) => kind === 'person' && !roles.includes('admin'))
          .map(({ id, name, roles, organisation }) => ({
            id,
            name,
            says: [roles.join(' and '), organisation].filter(Boolean).join(', '),
          }))
      : this.candidates()
          .slice(0, SUGGESTED)
          .map(({ id, name, as }) => ({ id, name, says: as })),
  );
  protected readonly found = computed(() => {
    if (this.#list.isLoading()) return '';
    if (this.rows().length > 0) return `${this.rows().length} found.`;
    return this.searched()
      ? 'Nobody here of that name who is no admin yet.'
      : 'Nobody here could be appointed yet: invite somebody under People.';
  });

  protected find(event: Event): void {
    event.preventDefault();
    this.searched.set(String(new FormData(event.currentTarget as HTMLFormElement).get('search') ?? '').trim());
  }
}
