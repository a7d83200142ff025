import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router } from '@angular/router';
import { sentenceOf } from '../../core/problem';
import { Applications } from '../../data/applications';
import { Keeping } from './keeping';

/** Putting an application away, or deleting it; either can be taken back. */
@Component({
  selector: 'app-ending-panel',
  template: `
    <section class="sec" aria-labelledby="ending">
      <header><h2 id="ending">Put away</h2></header>
      <p class="cap">
        {{
          isArchived()
            ? 'It is in the archive: not counted and not on the board, and everything of it is kept.'
            : 'The archive keeps everything and shows it only when asked.'
        }}
      </p>
      @if (fault(); as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
      <p class="acts">
        <button type="button" class="b line" (click)="archive()">
          {{ isArchived() ? 'Take out of the archive' : 'Archive it' }}
        </button>
        <button type="button" class="b text" (click)="remove()">Delete it</button>
      </p>
      <p class="sr" role="status">{{ told() }}</p>
    </section>
  `,
  styleUrl: './fields.css',
  styles: `
    .cap,
    .acts {
      padding-top: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndingPanel {
  readonly #applications = inject(Applications);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);
  readonly #keeping = inject(Keeping);

  protected readonly isArchived = computed(() => (this.#keeping.application()?.archivedAt ?? null) !== null);
  protected readonly fault = signal('');
  protected readonly told = signal('');

  protected async archive(): Promise<void> {
    const archived = !this.isArchived();
    this.fault.set(await this.#keeping.try(() => this.#applications.archive(this.#keeping.id(), archived)));
    if (!this.fault()) this.told.set(archived ? 'It is in the archive.' : 'It is out of the archive.');
  }

  protected async remove(): Promise<void> {
    const id = this.#keeping.id();
    const name = this.#keeping.application()?.content.organisation ?? 'The application';
    try {
      await this.#keeping.settle();
      await this.#applications.remove(id);
    } catch (error) {
      return this.fault.set(sentenceOf(error));
    }
    await this.#router.navigate(['/applications']);
    this.#bar
      .open(`${name} was deleted.`, 'Undo', { duration: 10_000 })
      .onAction()
      .subscribe(() => void this.#back(id));
  }

  async #back(id: string): Promise<void> {
    try {
      await this.#applications.restore(id);
      await this.#router.navigate(['/applications', id]);
    } catch (error) {
      this.#bar.open(`It could not be brought back. ${sentenceOf(error)}`, 'Close');
    }
  }
}
