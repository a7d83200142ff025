import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { cvFormats } from '@cmio-pathway/shared/contracts/cv';
import { problemOf } from '../../core/problem';
import { type CvFormat, type CvOrVersion, OwnCvs } from '../../data/cv';
import { handOver } from './hand-over';

const formatWords: Record<CvFormat, string> = { pdf: 'PDF', docx: 'Word', json: 'JSON Resume' };

/** A CV or a frozen version as a file: how far it is, and what to do when it does not come. */
@Component({
  selector: 'app-cv-downloads',
  template: `
    @for (format of formats; track format.id) {
      <button
        type="button"
        class="b small"
        [class]="look()"
        [attr.aria-disabled]="under() !== null"
        (click)="download(format.id)"
      >
        {{ format.word }}<span class="sr"> of {{ called() }}</span>
      </button>
    }
    @if (under(); as going) {
      <span class="cap num" role="status">{{ goingWords(going) }}</span>
    }
    @if (failure(); as sentence) {
      <p class="fault" role="alert">{{ sentence }}</p>
    }
    <span class="sr" role="status">{{ done() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    .fault {
      flex-basis: 100%;
      font: var(--label);
      font-weight: 600;
      color: var(--lapsed);
    }
    @media (max-width: 839px) {
      .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Downloads {
  readonly #cvs = inject(OwnCvs);

  readonly of = input.required<CvOrVersion>();
  /** What it is, for who hears the buttons. */
  readonly called = input.required<string>();
  readonly look = input<'line' | 'text'>('line');
  /** Brings the server up to what is on the page; answers with why that did not work. */
  readonly before = input<() => Promise<string>>(() => Promise.resolve(''));

  protected readonly formats = cvFormats.map((id) => ({ id, word: formatWords[id] }));
  protected readonly under = signal<{ format: CvFormat; share: number } | null>(null);
  protected readonly failure = signal('');
  protected readonly done = signal('');

  protected goingWords({ format, share }: { format: CvFormat; share: number }): string {
    return share === 0
      ? `Making the ${formatWords[format]} file`
      : `${formatWords[format]}, ${Math.round(share * 100)} %`;
  }

  protected async download(format: CvFormat): Promise<void> {
    if (this.under()) return;
    this.failure.set('');
    this.done.set('');
    this.under.set({ format, share: 0 });
    try {
      const why = await this.before()();
      if (why) return this.failure.set(`${why} The file would not say what stands here.`);
      const { bytes, name } = await this.#cvs.document(this.of(), format, (share) => this.under.set({ format, share }));
      handOver(bytes, name ?? `CV.${format}`);
      this.done.set(`${formatWords[format]} is downloaded.`);
    } catch (error) {
      this.failure.set(failureOf(error, format));
    } finally {
      this.under.set(null);
    }
  }
}

/** What happened, what is kept, and the way out. */
const failureOf = (error: unknown, format: CvFormat): string => {
  const { code, status, detail } = problemOf(error);
  const file = `The ${formatWords[format]} file was not made`;
  if (code === 'unreachable')
    return `${file}: the server cannot be reached. Your CV is kept; press again when it is back.`;
  if (status === 404) return `${file}: this CV is gone. Go back to your CVs.`;
  const other = format === 'pdf' ? 'Word' : 'PDF';
  if (status >= 500) return `${file}. Your CV is kept; press again, or take ${other} meanwhile.`;
  return `${file}: ${detail ?? 'the server refused it.'}`;
};
