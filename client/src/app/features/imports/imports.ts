import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Imports } from '@cmio-pathway/shared/contracts/import';
import { sentenceOf } from '../../core/problem';
import { ImportsOf } from '../../data/imports';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { dayOf, madeWords, stateWords } from './import-words';

type Row = Imports['imports'][number];

/** Where files are uploaded, and every upload of the program with who and when. */
@Component({
  selector: 'app-imports',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './imports.html',
  styleUrl: './imports.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportsPage {
  readonly #imports = inject(ImportsOf);
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  protected readonly rows = signal<readonly Row[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly failed = signal(false);
  protected readonly sending = signal<string | null>(null);
  protected readonly refused = signal('');
  protected readonly over = signal(false);
  protected readonly templates = ['people.csv', 'mentorships.csv', 'milestones.csv'];
  protected readonly dayOf = dayOf;
  protected readonly stateWords = stateWords;
  protected readonly finding = computed(() => {
    const rows = this.rows();
    const last = rows?.find(({ state }) => state === 'imported');
    if (last) return `Imported last: ${last.name}, ${dayOf(last.importedAt!)}.`;
    return 'Bring in people from a spreadsheet.';
  });

  constructor() {
    effect(() => {
      this.program();
      this.rows.set(null);
      void this.more(null);
    });
  }

  protected outcome({ run, state }: Row): string {
    if (!run?.figures || state === 'undone') return '';
    const made = madeWords(run.figures, state === 'imported');
    return made || 'Everything was there already';
  }

  protected async more(after = this.next()): Promise<void> {
    this.failed.set(false);
    try {
      const { imports, next } = await this.#imports.page(this.program(), after);
      this.rows.update((rows) => (after === null ? imports : [...(rows ?? []), ...imports]));
      this.next.set(next);
    } catch {
      this.failed.set(true);
    }
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.upload(file);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected choose(field: HTMLInputElement): void {
    const file = field.files?.[0];
    field.value = '';
    if (file) void this.upload(file);
  }

  private async upload(file: File): Promise<void> {
    if (this.sending()) return;
    this.refused.set('');
    this.sending.set(file.name);
    try {
      const id = await this.#imports.upload(this.program(), file);
      await this.#router.navigate(['/programs', this.program(), 'imports', id]);
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.sending.set(null);
    }
  }
}
