import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  injectAsync,
  Injector,
  input,
  onIdle,
  signal,
  viewChild,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import {
  LucideCamera,
  LucideFileText,
  LucideLink,
  LucideMessageSquare,
  LucidePaperclip,
  LucideShieldAlert,
  LucideUpload,
  LucideX,
} from '@lucide/angular';
import { Uploads } from './uploads';

const shown = { duration: 10_000 };

/** Files, links and a note; whatever is left out can be taken in again. */
@Component({
  selector: 'app-evidence-field',
  imports: [
    FormField,
    LucideCamera,
    LucideFileText,
    LucideLink,
    LucideMessageSquare,
    LucidePaperclip,
    LucideShieldAlert,
    LucideUpload,
    LucideX,
  ],
  templateUrl: './evidence-field.html',
  styleUrl: './evidence-field.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceField {
  readonly #bar = injectAsync(() => import('../../core/snack-bar'), { prefetch: onIdle });
  readonly #injector = inject(Injector);
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  protected readonly uploads = inject(Uploads);

  readonly log = input.required<FieldTree<DraftContent>>();

  readonly #noteOpened = signal(false);
  protected readonly isOver = signal(false);
  protected readonly files = computed(() => this.log().files().value());
  protected readonly links = computed(() => this.log().links().value());
  protected readonly hasNote = computed(
    () => this.#noteOpened() || this.log().note().value() !== '' || this.noteFault() !== undefined,
  );
  protected readonly noteFault = computed(() => {
    const state = this.log().note();
    return state.touched() ? state.errors()[0]?.message : undefined;
  });
  protected readonly others = computed(() => this.uploads.own().filter(({ id }) => !this.files().includes(id)));

  protected linkFault(at: number): string | undefined {
    const state = this.log().links[at]?.url();
    return state?.touched() ? state.errors()[0]?.message : undefined;
  }

  protected fileFault(at: number): string | undefined {
    return this.log().files[at]?.().errors()[0]?.message;
  }

  protected sizeOf(id: string): string {
    const bytes = this.uploads.fileOf(id)?.bytes;
    if (bytes === undefined) return '';
    return bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  }

  protected async take(files: readonly File[]): Promise<void> {
    for (const id of await Promise.all(files.map((file) => this.uploads.add(file)))) if (id) this.attach(id);
  }

  protected pick(picked: HTMLInputElement): void {
    void this.take([...(picked.files ?? [])]);
    picked.value = '';
  }

  protected attach(id: string): void {
    if (id && !this.files().includes(id))
      this.log()
        .files()
        .value.update((files) => [...files, id]);
  }

  protected tryAgain(key: number, file: File): void {
    this.uploads.drop(key);
    void this.take([file]);
  }

  protected leaveOutFile(id: string): void {
    const before = this.files();
    this.log()
      .files()
      .value.set(before.filter((other) => other !== id));
    void this.#offerBack(`${this.uploads.nameOf(id)} was left out.`, () => this.attach(id));
  }

  protected addLink(url = ''): void {
    this.log()
      .links()
      .value.update((links) => [...links, { url, label: '' }]);
    this.#focus(`#log-link-${this.links().length - 1}`);
  }

  protected leaveOutLink(at: number): void {
    const link = this.links()[at];
    this.log()
      .links()
      .value.update((links) => links.filter((_, index) => index !== at));
    if (link?.url)
      void this.#offerBack('The link was left out.', () =>
        this.log()
          .links()
          .value.update((links) => [...links, link]),
      );
  }

  protected openNote(): void {
    this.#noteOpened.set(true);
    this.#focus('#log-note');
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    void this.take([...(event.dataTransfer?.files ?? [])]);
    const url = event.dataTransfer?.getData('text/uri-list') ?? '';
    if (url && !event.dataTransfer?.files.length) this.addLink(url);
  }

  /** An address or files from the clipboard; text pasted into a field stays in that field. */
  protected paste(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text').trim() ?? '';
    if (files.length) void this.take(files);
    else if (/^https?:\/\/\S+$/.test(text)) this.addLink(text);
  }

  async #offerBack(said: string, back: () => void): Promise<void> {
    const bar = await this.#bar();
    bar.open(said, 'Undo', shown).onAction().subscribe(back);
  }

  #focus(selector: string): void {
    afterNextRender(() => this.host().nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
