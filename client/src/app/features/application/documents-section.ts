import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { OwnFiles } from '../../core/own-files';
import { ownCvs } from '../../data/applications';
import { TextField } from '../../ui/text-field';
import { FileChoice } from './file-choice';
import { Keeping } from './keeping';
import { Rows } from './rows';
import { Section } from './section';

/** What was sent: which version of the CV, which files, and the letter. */
@Component({
  selector: 'app-documents-section',
  imports: [FileChoice, Section, TextField],
  providers: [Rows],
  template: `
    <app-section name="documents" title="CV and letter" [state]="state()" [opens]="isSaid()">
      @if (documents().length > 0) {
        <ul aria-label="Documents sent">
          @for (one of documents(); track one.id) {
            <li class="document">
              @if (one.href; as href) {
                <a [href]="href">{{ one.name }}</a>
              } @else {
                <span>{{ one.name }}</span>
              }
              <span class="cap">{{ one.what }}</span>
              <button type="button" class="b text small" (click)="rows.leaveOut('documents', $index)">
                Leave out<span class="sr"> {{ one.name }}</span>
              </button>
            </li>
          }
        </ul>
      }
      @if (cvs().length > 0) {
        <div class="field">
          <label class="lab" for="documents-cv">A version of your CV</label>
          <select #chosen class="in" id="documents-cv" (change)="addCv(chosen)">
            <option value="">Choose the one you sent</option>
            @for (one of cvs(); track one.id) {
              <option [value]="one.id">{{ one.says }}</option>
            }
          </select>
        </div>
      }
      <app-file-choice at="documents-file" label="A file you sent" [without]="attached()" (chosen)="addFile($event)" />
      <ui-text-field [of]="keeping.form.letter" label="Cover letter" [rows]="8" />
    </app-section>
  `,
  styleUrl: './fields.css',
  styles: `
    .document {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 12px;
      padding: 6px 0;
      border-bottom: 1px solid var(--rule);
    }
    .document a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
      overflow-wrap: anywhere;
    }
    .document .b {
      margin-left: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsSection {
  protected readonly keeping = inject(Keeping);
  protected readonly rows = inject(Rows);
  readonly #files = inject(OwnFiles);
  readonly #cvs = ownCvs();

  readonly #frozen = computed(() => (this.#cvs.hasValue() ? this.#cvs.value().versions : []));
  protected readonly attached = computed(() => this.keeping.typed().documents.map(idOf));
  protected readonly cvs = computed(() =>
    this.#frozen()
      .filter(({ id }) => !this.attached().includes(id))
      .map(({ id, name, number, frozenAt }) => ({
        id,
        says: `${name}, version ${number}, ${formatDate(frozenAt, 'd MMM yyyy', 'en-US')}`,
      })),
  );
  protected readonly documents = computed(() =>
    this.keeping.typed().documents.map((one) => {
      const id = idOf(one);
      if (one.is === 'cv') {
        const frozen = this.#frozen().find((cv) => cv.id === id);
        const name = frozen ? `${frozen.name}, version ${frozen.number}` : this.keeping.nameOf(id);
        return { id, name, what: 'CV, frozen as it was sent', href: null };
      }
      const own = this.#files.all().find((file) => file.id === id);
      return {
        id,
        name: own?.name ?? this.keeping.nameOf(id),
        what: 'File',
        href: `/api/me/evidence/${id}/file?show=attachment`,
      };
    }),
  );
  protected readonly isSaid = computed(() => this.documents().length > 0 || this.keeping.typed().letter.trim() !== '');
  protected readonly state = computed(() => {
    const count = this.documents().length;
    const said = [
      count > 0 && `${count} ${count === 1 ? 'document' : 'documents'}`,
      this.keeping.typed().letter.trim() && 'letter',
    ].filter(Boolean);
    return said.join(', ') || 'Nothing yet';
  });

  protected addCv(select: HTMLSelectElement): void {
    const version = select.value;
    select.value = '';
    if (version) this.#add({ is: 'cv', version });
  }

  protected addFile(file: string): void {
    this.#add({ is: 'file', file });
  }

  #add(document: ReturnType<typeof this.keeping.typed>['documents'][number]): void {
    this.keeping.touched.set('documents');
    this.keeping.set({ documents: [...this.keeping.typed().documents, document] });
  }
}

const idOf = (one: { is: 'cv'; version: string } | { is: 'file'; file: string }) =>
  one.is === 'cv' ? one.version : one.file;
