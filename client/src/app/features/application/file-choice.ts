import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { OwnFiles } from '../../core/own-files';

/** One of one's own files, or a new one. */
@Component({
  selector: 'app-file-choice',
  template: `
    <div class="field">
      <label class="lab" [for]="at()">{{ label() }}</label>
      <div class="ways">
        <select #chosen class="in" [id]="at()" [attr.aria-describedby]="at() + '-says'" (change)="choose(chosen)">
          <option value="">Choose among your files</option>
          @for (file of left(); track file.id) {
            <option [value]="file.id">{{ file.name }}</option>
          }
        </select>
        <label class="b line pick">
          Upload a file
          <input
            #picked
            class="sr"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
            (change)="upload(picked)"
          />
        </label>
      </div>
      <p [id]="at() + '-says'" [class]="files.failure() ? 'fault' : 'help'" role="status">
        {{
          files.failure() ||
            (files.uploading()
              ? files.uploading()!.name + ' is on its way.'
              : 'Do not upload patient data. Files are not checked for it.')
        }}
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
    .pick {
      position: relative;
      min-height: 44px;
      cursor: pointer;
    }
    .pick:focus-within {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileChoice {
  protected readonly files = inject(OwnFiles);

  /** The id of the field. */
  readonly at = input.required<string>();
  readonly label = input.required<string>();
  /** Files that are chosen already. */
  readonly without = input<readonly string[]>([]);
  readonly chosen = output<string>();

  protected readonly left = computed(() => this.files.all().filter(({ id }) => !this.without().includes(id)));

  protected choose(select: HTMLSelectElement): void {
    const id = select.value;
    select.value = '';
    if (id) this.chosen.emit(id);
  }

  protected async upload(picked: HTMLInputElement): Promise<void> {
    const [file] = picked.files ?? [];
    if (!file) return;
    const added = await this.files.add(file);
    picked.value = '';
    if (added) this.chosen.emit(added.id);
  }
}
