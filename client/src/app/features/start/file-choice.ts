import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { OwnFiles } from '../../core/own-files';

/** Files to go with something: new ones, or ones that are among the person's evidence already. */
@Component({
  selector: 'app-file-choice',
  templateUrl: './file-choice.html',
  styleUrl: './file-choice.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileChoice {
  protected readonly files = inject(OwnFiles);

  readonly chosen = input.required<readonly string[]>();
  readonly fault = input<string>();
  readonly changed = output<string[]>();

  protected readonly others = computed(() => this.files.all().filter(({ id }) => !this.chosen().includes(id)));

  protected add(id: string): void {
    if (id) this.changed.emit([...this.chosen(), id]);
  }

  protected remove(id: string): void {
    this.changed.emit(this.chosen().filter((other) => other !== id));
  }

  protected async upload(picked: HTMLInputElement): Promise<void> {
    const [file] = picked.files ?? [];
    if (!file) return;
    const added = await this.files.add(file);
    picked.value = '';
    if (added && !this.chosen().includes(added.id)) this.add(added.id);
  }
}
