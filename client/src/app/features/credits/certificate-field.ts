import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { OwnFiles } from '../../core/own-files';

/** The certificate of an entry: one of the person's files, or a new one. */
@Component({
  selector: 'app-certificate-field',
  imports: [FormField],
  template: `
    <div class="field">
      <label class="lab" [for]="at()">Certificate</label>
      <div class="ways">
        <select class="in" [id]="at()" [formField]="of()" [attr.aria-describedby]="at() + '-says'">
          <option value="">None</option>
          @for (file of files.all(); track file.id) {
            <option [value]="file.id">{{ file.name }}</option>
          }
          @if (isElsewhere()) {
            <option [value]="of()().value()">{{ name() }}</option>
          }
        </select>
        <label class="b line pick">
          Upload a file
          <input
            class="sr"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
            (change)="upload(picked)"
            #picked
          />
        </label>
      </div>
      <p [id]="at() + '-says'" [class]="fault() ? 'fault' : 'help'" role="status">
        {{
          fault() ||
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
      flex: 1 1 180px;
      min-width: 0;
    }
    .pick {
      position: relative;
      min-height: var(--field, 44px);
      cursor: pointer;
    }
    .pick:focus-within {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificateField {
  protected readonly files = inject(OwnFiles);

  readonly of = input.required<FieldTree<string>>();
  /** The id of the field. */
  readonly at = input.required<string>();
  /** What the chosen file is called, when it is not among the newest. */
  readonly name = input('A file');

  protected isElsewhere(): boolean {
    const chosen = this.of()().value();
    return chosen !== '' && !this.files.all().some(({ id }) => id === chosen);
  }

  protected fault(): string {
    return this.of()().errors()[0]?.message ?? this.files.failure();
  }

  protected async upload(picked: HTMLInputElement): Promise<void> {
    const [file] = picked.files ?? [];
    if (!file) return;
    const added = await this.files.add(file);
    picked.value = '';
    if (added) this.of()().value.set(added.id);
  }
}
