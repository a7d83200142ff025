import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Submission } from '@cmio-pathway/shared/contracts/milestone';
import { compareVersions } from './versions-compared';

/** What a later version changed: the note word by word, files and dates by name. */
@Component({
  selector: 'app-changes',
  template: `
    <h3>Version {{ after().number }} against version {{ before().number }}</h3>
    <dl>
      <dt>Note</dt>
      <dd>
        @for (piece of found().note; track $index) {
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
      @for (file of found().files; track $index) {
        <dd [class.same]="file.is === 'unchanged'">{{ file.name }}, {{ file.is }}</dd>
      } @empty {
        <dd class="same">No files</dd>
      }
      @if (found().links.length > 0) {
        <dt>Links</dt>
      }
      @for (link of found().links; track $index) {
        <dd [class.same]="link.is === 'unchanged'">{{ link.name }}, {{ link.is }}</dd>
      }
      <dt>When</dt>
      <dd [class.same]="found().when.same">{{ found().when.text }}</dd>
    </dl>
  `,
  styles: `
    dl {
      margin-top: 8px;
    }
    dt {
      font: var(--label);
      color: var(--ink-3);
      margin-top: 10px;
    }
    dd {
      margin-top: 3px;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    ins {
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 3px;
      background: var(--verified-bg);
      font-weight: 600;
    }
    del {
      background: var(--lapsed-bg);
      color: var(--ink-2);
      text-decoration-color: var(--lapsed);
    }
    .same {
      color: var(--ink-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Changes {
  readonly before = input.required<Submission>();
  readonly after = input.required<Submission>();

  protected readonly found = computed(() => compareVersions(this.before().content, this.after().content));
}
