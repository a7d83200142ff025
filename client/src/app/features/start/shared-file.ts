import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { OwnFiles } from '../../core/own-files';
import { sentenceOf } from '../../core/problem';
import { Milestones } from '../../data/milestones';
import { FileChoice } from './file-choice';
import { StartRows } from './start-rows';

/** One file that serves several rows: a transcript is evidence of more than one thing. */
@Component({
  selector: 'app-shared-file',
  imports: [FileChoice],
  templateUrl: './shared-file.html',
  styleUrls: ['./choices.css', './shared-file.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedFile {
  readonly #milestones = inject(Milestones);
  readonly #files = inject(OwnFiles);
  protected readonly rows = inject(StartRows);

  protected readonly files = signal<readonly string[]>([]);
  protected readonly to = signal<ReadonlySet<string>>(new Set());
  protected readonly sending = signal(false);
  protected readonly said = signal('');
  protected readonly failure = signal('');
  protected readonly chosen = computed(() => this.rows.stated().filter(({ id }) => this.to().has(id)));

  protected titleOf(record: RecordFact): string {
    return this.rows.titleOf(record);
  }

  protected choose(id: string, take: boolean): void {
    this.to.update((to) => new Set(take ? [...to, id] : [...to].filter((other) => other !== id)));
  }

  /** Each row gets a version of its own; those that went through leave the choice, so that a second try repeats none. */
  protected async attach(): Promise<void> {
    this.sending.set(true);
    this.failure.set('');
    const done: string[] = [];
    try {
      for (const { id } of this.chosen()) {
        await this.#milestones.addFiles(id, this.files());
        done.push(id);
        this.choose(id, false);
      }
      const names = this.files().map((id) => this.#files.nameOf(id));
      this.said.set(`${names.join(', ')} attached to ${done.length}.`);
      this.files.set([]);
    } catch (error) {
      this.failure.set(`${done.length ? `${done.length} done. ` : ''}${sentenceOf(error)}`);
    } finally {
      this.sending.set(false);
      if (done.length) this.rows.resource.reload();
    }
  }
}
