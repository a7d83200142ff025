import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { EvidenceFile } from '@cmio-pathway/shared/contracts/content';
import type { Submission } from '@cmio-pathway/shared/contracts/milestone';
import { sourceWords } from '@cmio-pathway/shared/record/source-words';
import { fileAddress } from '../../data/reviews';
import { whenOf } from './versions-compared';

interface Tab {
  id: string;
  label: string;
  file: EvidenceFile | null;
}

const shownInside = (mediaType: string) => mediaType === 'application/pdf' || mediaType.startsWith('image/');

/** What was submitted: dates and note first, then each file; PDF and pictures are shown in place. */
@Component({
  selector: 'app-evidence-view',
  templateUrl: './evidence-view.html',
  styleUrl: './evidence-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceView {
  readonly #sanitizer = inject(DomSanitizer);

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  readonly submission = input.required<Submission>();

  protected readonly tabs = computed<Tab[]>(() => [
    ...this.submission().content.files.map((file) => ({ id: file.sha256, label: file.name, file })),
    { id: 'words', label: this.submission().content.files.length > 0 ? 'Note and dates' : 'What is said', file: null },
  ]);
  protected readonly chosen = linkedSignal({ source: this.tabs, computation: (tabs) => tabs[0]!.id });
  protected readonly open = computed(() => this.tabs().find((tab) => tab.id === this.chosen()) ?? this.tabs()[0]!);
  protected readonly inside = computed(() => {
    const { file } = this.open();
    return file && file.takenBackAt === null && shownInside(file.mediaType) ? file : null;
  });
  protected readonly isPicture = computed(() => this.inside()?.mediaType.startsWith('image/') ?? false);
  /** Only an address of our own API becomes the frame's. */
  protected readonly frame = computed(() => {
    const file = this.inside();
    return file && this.#sanitizer.bypassSecurityTrustResourceUrl(this.address(file, 'inline'));
  });
  protected readonly from = computed(() => {
    const { source } = this.submission().content;
    return source ? sourceWords(source) : [];
  });
  protected readonly when = computed(() => whenOf(this.submission().content));

  protected address(file: EvidenceFile, show: 'inline' | 'attachment'): string {
    return fileAddress(this.program(), this.person(), this.submission().id, file.sha256, show);
  }

  protected move(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const tabs = this.tabs();
    const at = tabs.findIndex((tab) => tab.id === this.open().id);
    const next = tabs[(at + by + tabs.length) % tabs.length]!;
    this.chosen.set(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }
}
