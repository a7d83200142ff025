import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Cvs } from '@cmio-pathway/shared/contracts/cv';
import { sentenceOf } from '../../core/problem';
import { OwnCvs } from '../../data/cv';

/** A frozen version of one's CV, or a CV that is frozen now as it stands. Chosen with a press: arrows in a list choose nothing yet. */
@Component({
  selector: 'app-cv-choice',
  imports: [RouterLink],
  template: `
    <div class="field">
      <label class="lab" for="documents-cv">The CV you sent</label>
      @if (frozen().length > 0 || current().length > 0) {
        <div class="ways">
          <select #of class="in" id="documents-cv" aria-describedby="documents-cv-says" (change)="picked.set(of.value)">
            <option value="" [selected]="picked() === ''">Choose a version</option>
            @if (frozen().length > 0) {
              <optgroup label="Frozen already">
                @for (one of frozen(); track one.id) {
                  <option [value]="one.id" [selected]="picked() === one.id">{{ one.says }}</option>
                }
              </optgroup>
            }
            @if (current().length > 0) {
              <optgroup label="Freeze it as it stands now">
                @for (one of current(); track one.id) {
                  <option [value]="one.id" [selected]="picked() === one.id">{{ one.says }}</option>
                }
              </optgroup>
            }
          </select>
          <button type="button" class="b line" [attr.aria-disabled]="picked() === '' || isGoing()" (click)="use()">
            {{ freezes() ? 'Freeze and use it' : 'Use it' }}
          </button>
        </div>
      }
      <p id="documents-cv-says" [class]="refused() ? 'fault' : 'help'" role="status">
        @if (refused()) {
          {{ refused() }}
        } @else if (freezes()) {
          The version stays as it is now, whatever you change in the CV afterwards.
        } @else if (isEmpty()) {
          You have no CV here yet. <a routerLink="/cv">Begin one from your records</a>
        } @else {
          <a routerLink="/cv">Your CVs</a>
        }
      </p>
    </div>
  `,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    select {
      flex: 1 1 200px;
      min-width: 0;
    }
    .b {
      min-height: 44px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CvChoice {
  readonly #cvs = inject(OwnCvs);

  /** What there is to choose from, once it is known. */
  readonly all = input.required<Cvs | undefined>();
  /** Versions that are chosen already. */
  readonly without = input<readonly string[]>([]);
  readonly chosen = output<string>();
  /** What there is to choose from may be another by now. */
  readonly changed = output();

  protected readonly picked = signal('');
  protected readonly isGoing = signal(false);
  protected readonly refused = signal('');
  protected readonly isEmpty = computed(() => this.all()?.cvs.length === 0 && this.all()?.versions.length === 0);
  protected readonly frozen = computed(() =>
    (this.all()?.versions ?? [])
      .filter(({ id }) => !this.without().includes(id))
      .map(({ id, name, number, frozenAt }) => ({ id, says: `${name}, version ${number}, ${dayOf(frozenAt)}` })),
  );
  protected readonly current = computed(() =>
    (this.all()?.cvs ?? [])
      .filter(({ removedAt }) => removedAt === null)
      .map(({ id, name, revision, savedAt }) => ({ id, revision, says: `${name}, saved ${dayOf(savedAt)}` })),
  );
  protected readonly freezes = computed(() => this.current().find(({ id }) => id === this.picked()));

  protected async use(): Promise<void> {
    const picked = this.picked();
    if (picked === '' || this.isGoing()) return;
    const current = this.freezes();
    if (!current && !this.frozen().some(({ id }) => id === picked)) return this.picked.set('');
    this.refused.set('');
    this.isGoing.set(true);
    try {
      const { id } = current ? await this.#cvs.freeze(picked, current.revision) : { id: picked };
      this.picked.set('');
      this.chosen.emit(id);
    } catch (error) {
      this.refused.set(`Nothing was frozen. ${sentenceOf(error)}`);
    } finally {
      this.isGoing.set(false);
      this.changed.emit();
    }
  }
}

const dayOf = (instant: string): string => formatDate(instant, 'd MMM yyyy', 'en-US');
