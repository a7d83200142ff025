import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { closings, placeWords, stages } from '@cmio-pathway/shared/applications/stages';
import { isWhole, type View, waits } from './view-in-address';

const turns = { me: 'You', them: 'Them', closed: 'Nobody: closed' } as const;

/** Narrowing the applications: by words, by whose turn it is, by where they stand. The address carries it. */
@Component({
  selector: 'app-finding',
  imports: [RouterLink],
  template: `
    <button type="button" class="b text phone" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">
      Search and narrow
    </button>
    <form
      [class.shut]="!isOpen()"
      role="search"
      aria-label="Narrow the applications"
      (submit)="$event.preventDefault()"
    >
      <label class="field words">
        <span class="lab">Search</span>
        <input
          class="in"
          type="search"
          autocomplete="off"
          maxlength="80"
          placeholder="Organization, role, place"
          [value]="view().search"
          (input)="find($event)"
        />
      </label>
      <label class="field">
        <span class="lab">Waits for</span>
        <select class="in" (change)="choose('waits', $event)">
          <option value="" [selected]="!view().waits">Anybody</option>
          @for (one of waits; track one) {
            <option [value]="one" [selected]="view().waits === one">{{ turns[one] }}</option>
          }
        </select>
      </label>
      <label class="field">
        <span class="lab">Stands at</span>
        <select class="in" (change)="choose('place', $event)">
          <option value="" [selected]="!view().place">Any place</option>
          @for (one of stages; track one) {
            <option [value]="one" [selected]="view().place === one">{{ placeWords[one] }}</option>
          }
          <optgroup label="Closed">
            @for (one of closings; track one) {
              <option [value]="one" [selected]="view().place === one">{{ placeWords[one] }}</option>
            }
          </optgroup>
        </select>
      </label>
      @if (archived() > 0 || view().archived) {
        <a routerLink="." [queryParams]="{ archived: view().archived ? null : 'yes' }" queryParamsHandling="merge">{{
          view().archived ? 'Leave the archive' : 'Archived: ' + archived()
        }}</a>
      }
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 16px;
      padding: 4px 0 6px;
    }
    .field {
      flex: 0 1 168px;
      --field: 40px;
    }
    .words {
      flex: 0 1 300px;
    }
    .lab {
      margin-bottom: 4px;
    }
    .in {
      font: var(--body);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 40px;
    }
    @media (max-width: 839px) {
      .phone {
        padding: 0;
        min-height: 48px;
      }
      .phone::after {
        content: '';
        width: 7px;
        height: 7px;
        margin-left: 2px;
        border: solid currentColor;
        border-width: 0 2px 2px 0;
        transform: rotate(45deg);
      }
      .phone[aria-expanded='true']::after {
        transform: rotate(225deg);
      }
      .shut {
        display: none;
      }
      .field {
        flex: 1 1 132px;
        --field: 48px;
      }
      .words {
        flex: 1 1 100%;
      }
      .in {
        font: var(--body-l);
      }
      a {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Finding {
  readonly #router = inject(Router);

  readonly view = input.required<View>();
  /** How many are put away. */
  readonly archived = input.required<number>();

  /** On a phone the fields are folded away while they leave nothing out. */
  protected readonly isOpen = linkedSignal(() => !isWhole(this.view()));
  protected readonly waits = waits;
  protected readonly turns = turns;
  protected readonly stages = stages;
  protected readonly closings = closings;
  protected readonly placeWords = placeWords;

  /** Each letter narrows the list; Back leaves the search, and not a letter of it. */
  protected find(event: Event): void {
    const search = (event.target as HTMLInputElement).value.trim() || null;
    const replaceUrl = search !== null && this.view().search !== '';
    void this.#router.navigate([], { queryParams: { search }, queryParamsHandling: 'merge', replaceUrl });
  }

  protected choose(field: 'waits' | 'place', event: Event): void {
    const value = (event.target as HTMLSelectElement).value || null;
    const queryParams = { [field]: value, reached: null, closed: null };
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
