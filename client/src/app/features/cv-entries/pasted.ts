import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type Citation, citationsIn } from './citations';

/** What somebody pasted, and what was found in it. */
@Component({
  selector: 'app-cv-pasted',
  imports: [FormField],
  template: `
    <div class="field">
      <label class="lab" for="cv-pasted"
        >Paste a citation<span class="cap">or several, one under the other</span></label
      >
      <textarea
        class="in"
        id="cv-pasted"
        rows="3"
        aria-describedby="cv-pasted-says"
        [formField]="of()"
        (input)="take($event)"
      ></textarea>
      <p class="help" id="cv-pasted-says">
        A DOI and a PMID in it are found. Nothing is looked up: the words are yours.
      </p>
    </div>
    <div role="status">
      @if (citations().length === 1) {
        <p class="found">{{ found() }}</p>
      } @else if (citations().length > 1) {
        <p class="found">{{ citations().length }} publications found:</p>
        <ol>
          @for (one of citations(); track $index) {
            <li>
              <span dir="auto">{{ one.title || 'Only its number was pasted: paste its title before it.' }}</span>
              <span class="cap">{{ knownAs(one) || 'no DOI and no PMID in it' }}</span>
            </li>
          }
        </ol>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    textarea.in {
      field-sizing: content;
      max-height: 30vh;
    }
    .found {
      padding-top: 8px;
      font: var(--label);
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    li {
      display: grid;
      gap: 2px;
      padding: 8px 0;
      border-bottom: 1px solid var(--rule);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pasted {
  readonly of = input.required<FieldTree<string>>();
  readonly taken = output<readonly Citation[]>();

  protected readonly citations = computed(() => citationsIn(this.of()().value()));
  protected readonly found = computed(() => {
    const known = this.citations()[0] && this.knownAs(this.citations()[0]!);
    return known ? `Found: ${known}` : 'No DOI and no PMID in it. The citation stands below as it was pasted.';
  });

  protected take(event: Event): void {
    this.taken.emit(citationsIn((event.target as HTMLTextAreaElement).value));
  }

  protected knownAs({ doi, pmid }: Citation): string {
    return [doi && `DOI ${doi}`, pmid && `PMID ${pmid}`].filter(Boolean).join(', ');
  }
}
