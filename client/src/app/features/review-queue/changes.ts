import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatPartial, type PinnedContent, type Submission } from '@cmio-pathway/shared';
import { wordDiff } from './word-diff';

const whenOf = ({ when }: PinnedContent) => [formatPartial(when.from), when.ongoing ? 'still in it' : when.until && `to ${formatPartial(when.until)}`].filter(Boolean).join(' ');

/** What a later version changed: the note word by word, files and dates by name. */
@Component({
  selector: 'app-changes',
  template: `
    <h3>Version {{ after().number }} against version {{ before().number }}</h3>
    <dl>
      <dt>Note</dt>
      <dd>
        @for (piece of note(); track $index) {
          @switch (piece.is) {
            @case ('added') {
              <ins>{{ piece.text }}</ins>
            }
            @case ('removed') {
              <del>{{ piece.text }}</del>
            }
            @default {
              <span>{{ piece.text }}</span>
            }
          }
        } @empty {
          <span class="same">No note</span>
        }
      </dd>
      <dt>Files</dt>
      @for (file of files(); track file.name) {
        <dd [class.same]="file.is === 'unchanged'">{{ file.name }}, {{ file.is }}</dd>
      } @empty {
        <dd class="same">No files</dd>
      }
      <dt>When</dt>
      <dd [class.same]="when().same">{{ when().text }}</dd>
    </dl>
  `,
  styles: `
    dl { margin-top: 8px; }
    dt { font: var(--label); color: var(--ink-3); margin-top: 10px; }
    dd { margin-top: 3px; overflow-wrap: anywhere; white-space: pre-wrap; }
    ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; background: var(--verified-bg); font-weight: 600; }
    del { background: var(--lapsed-bg); color: var(--ink-2); text-decoration-color: var(--lapsed); }
    .same { color: var(--ink-3); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Changes {
  readonly before = input.required<Submission>();
  readonly after = input.required<Submission>();

  protected readonly note = computed(() => wordDiff(this.before().content.note, this.after().content.note));
  protected readonly files = computed(() => {
    const old = new Map(this.before().content.files.map(file => [file.sha256, file.name]));
    const now = this.after().content.files;
    return [
      ...now.map(({ name, sha256 }) => ({ name, is: old.has(sha256) ? 'unchanged' : 'new' })),
      ...[...old].filter(([sha256]) => !now.some(file => file.sha256 === sha256)).map(([, name]) => ({ name, is: 'removed' })),
    ];
  });
  protected readonly when = computed(() => {
    const [before, after] = [whenOf(this.before().content), whenOf(this.after().content)];
    return before === after ? { text: `${after}, unchanged`, same: true } : { text: `${before} became ${after}`, same: false };
  });
}
