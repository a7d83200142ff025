import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { EvidenceFile } from '@cmio-pathway/shared/contracts/content';
import { sentenceOf } from '../../core/problem';
import { EvidenceFiles } from '../../data/evidence';
import { day } from './record-now';

/** One's own file: to download, and to take back with what that means said first. */
@Component({
  selector: 'app-own-file',
  template: `
    @if (file().takenBackAt; as at) {
      <p>
        <s>{{ file().name }}</s> <span class="cap">taken back {{ day(at) }}, can no longer be opened</span>
      </p>
    } @else {
      <p>
        <a [href]="'/api/me/evidence/' + file().id + '/file?show=attachment'" [attr.download]="file().name">{{
          file().name
        }}</a>
        <span class="cap">{{ size() }}</span>
        @if (canTakeBack()) {
          <button
            class="b text small"
            type="button"
            [attr.aria-expanded]="asking()"
            [attr.aria-label]="'Take back ' + file().name"
            (click)="asking.set(!asking())"
          >
            Take back
          </button>
        }
      </p>
      @if (asking()) {
        <div class="asking">
          <p>
            Nobody can open it from then on, you included, in any of your records. Its name and the fact that it was
            there stay. A decision that rests on it stops counting: the record is stated again. This cannot be undone.
          </p>
          <p>
            <button class="b line small" type="button" [disabled]="sending()" (click)="takeBack()">
              Take the file back
            </button>
            <button class="b text small" type="button" (click)="asking.set(false)">Keep it</button>
          </p>
          @if (failure(); as fault) {
            <p class="fault" role="alert">{{ fault }}</p>
          }
        </div>
      }
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 12px;
      min-height: 32px;
    }
    .asking {
      padding: 8px 0 8px 12px;
      border-left: 2px solid var(--rule-strong);
      max-width: 66ch;
    }
    .fault {
      color: var(--lapsed);
      font-weight: 550;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnFile {
  readonly #evidence = inject(EvidenceFiles);
  protected readonly day = day;

  readonly file = input.required<EvidenceFile>();
  readonly canTakeBack = input(false);
  readonly takenBack = output();

  protected readonly asking = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly size = computed(() => {
    const kilobytes = Math.max(1, Math.round(this.file().bytes / 1000));
    return kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
  });

  protected async takeBack(): Promise<void> {
    this.sending.set(true);
    this.failure.set('');
    try {
      await this.#evidence.takeBack(this.file().id);
      this.asking.set(false);
      this.takenBack.emit();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
