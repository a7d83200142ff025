import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { OwnFiles } from '../../core/own-files';

/** One of one's own files, or a new one. */
@Component({
  selector: 'app-file-choice',
  template: `
    <div class="field">
      <label class="lab" [for]="at()">{{ label() }}</label>
      <div class="ways">
        <select #of class="in" [id]="at()" [attr.aria-describedby]="at() + '-says'" (change)="picked.set(of.value)">
          <option value="" [selected]="picked() === ''">Choose among your files</option>
          @for (file of left(); track file.id) {
            <option [value]="file.id" [selected]="picked() === file.id">{{ file.name }}</option>
          }
        </select>
        @if (picked()) {
          <button type="button" class="b line" (click)="use()">Use it</button>
        }
        <label class="b line pick">
          Upload a file
          <input
            #newest
            class="sr"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
            (change)="upload(newest)"
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
    .b {
      min-height: 44px;
    }
    .pick {
      position: relative;
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

  /** Arrows in a list choose nothing yet: a press does. */
  protected readonly picked = signal('');
  protected readonly left = computed(() => this.files.all().filter(({ id }) => !this.without().includes(id)));

  protected use(): void {
    const id = this.picked();
    this.picked.set('');
    this.chosen.emit(id);
  }

  protected async upload(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (!file) return;
    const added = await this.files.add(file);
    field.value = '';
    if (added) this.chosen.emit(added.id);
  }
}
