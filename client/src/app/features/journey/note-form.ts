import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { NoteDraft } from '@cmio-pathway/shared/contracts/review';
import * as z from 'zod';
import { OwnTab } from '../../core/keeping/own-tab';
import { sentenceOf } from '../../core/problem';
import { Journeys } from '../../data/journey';
import { View } from './view';

/** A mentor's note to the mentee on a step or a milestone; it needs no decision. */
@Component({
  selector: 'app-note-form',
  templateUrl: './note-form.html',
  styleUrl: './note-form.css',
  host: { '[class.open]': 'open()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteForm {
  readonly #journeys = inject(Journeys);
  readonly #view = inject(View);
  readonly #tab = inject(OwnTab);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);

  readonly step = input.required<number>();
  readonly milestone = input.required<string | null>();
  readonly about = input.required<string>();

  protected readonly open = signal(false);
  readonly #place = computed(() => `note ${[this.#view.seen()?.person, this.step(), this.milestone()].join(' ')}`);
  protected readonly text = linkedSignal(() => this.#tab.read(this.#place(), z.string()) ?? '');
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  #key = crypto.randomUUID();

  protected begin(): void {
    this.open.set(true);
    this.#focus('textarea');
  }

  /** The text stays here for when the form is opened again. */
  protected close(): void {
    this.open.set(false);
    this.#focus('button');
  }

  protected type(text: string): void {
    this.text.set(text);
    if (text) this.#tab.keep(this.#place(), text);
    else this.#tab.end(this.#place());
    this.failure.set('');
    this.#key = crypto.randomUUID();
  }

  protected async send(): Promise<void> {
    const seen = this.#view.seen();
    const draft = NoteDraft.safeParse({ step: this.step(), milestone: this.milestone(), text: this.text() });
    if (!draft.success) return this.failure.set(draft.error.issues[0]?.message ?? '');
    if (!seen || this.sending()) return;
    this.sending.set(true);
    try {
      await this.#journeys.note(seen, draft.data, this.#key);
      this.type('');
      this.close();
      this.#view.resource.reload();
    } catch (error) {
      this.failure.set(`${sentenceOf(error)} The note is kept here.`);
    } finally {
      this.sending.set(false);
    }
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
