import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnFiles } from '../../core/own-files';
import { ownCvs } from '../../data/cv';
import { TextField } from '../../ui/text-field';
import { CvChoice } from './cv-choice';
import { FileChoice } from './file-choice';
import { Keeping } from './keeping';
import { Rows } from './rows';
import { Section } from './section';

/** What was sent: which version of the CV, which files, and the letter. */
@Component({
  selector: 'app-documents-section',
  imports: [CvChoice, FileChoice, RouterLink, Section, TextField],
  providers: [Rows],
  template: `
    <app-section name="documents" title="CV and letter" [state]="state()" [opens]="isSaid()">
      @if (documents().length > 0) {
        <ul aria-label="Documents sent">
          @for (one of documents(); track one.id) {
            <li class="document">
              <a [href]="one.href">{{ one.name }}</a>
              <span class="cap">{{ one.what }}</span>
              @if (one.cv; as cv) {
                <a class="cap" [routerLink]="['/cv', cv]" fragment="cv-frozen">All its versions</a>
              }
              <button type="button" class="b text small" (click)="rows.leaveOut('documents', $index)">
                Leave out<span class="sr"> {{ one.name }}</span>
              </button>
            </li>
          }
        </ul>
      }
      <app-cv-choice [all]="all()" [without]="attached()" (chosen)="addCv($event)" (changed)="cvs.reload()" />
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
  protected readonly cvs = ownCvs();

  protected readonly all = computed(() => (this.cvs.hasValue() ? this.cvs.value() : undefined));
  readonly #frozen = computed(() => this.all()?.versions ?? []);
  protected readonly attached = computed(() => this.keeping.typed().documents.map(idOf));
  protected readonly documents = computed(() =>
    this.keeping.typed().documents.map((one) => {
      const id = idOf(one);
      if (one.is === 'cv') {
        const frozen = this.#frozen().find((version) => version.id === id);
        const name = frozen ? `${frozen.name}, version ${frozen.number}` : this.keeping.nameOf(id);
        const href = `/api/me/cv-versions/${id}/document?format=pdf`;
        return { id, name, what: 'CV, frozen as it was sent', href, cv: frozen?.cv ?? null };
      }
      const own = this.#files.all().find((file) => file.id === id);
      return {
        id,
        name: own?.name ?? this.keeping.nameOf(id),
        what: 'File',
        href: `/api/me/evidence/${id}/file?show=attachment`,
        cv: null,
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

  protected addCv(version: string): void {
    this.#add({ is: 'cv', version });
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
