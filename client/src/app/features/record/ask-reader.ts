import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { ConfinedRecord, MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { OwnTab } from '../../core/keeping/own-tab';
import { sentenceOf } from '../../core/problem';
import { Versions } from '../../data/versions';
import { ContentView } from './content-view';
import { hasEvidence, openFiles, plain, Proposal, readOf, redacted, tells } from './proposal';

type Reader = ConfinedRecord['readers'][number];

const placeOf = (version: string) => `what a reader would see of ${version}`;

/** Submits what only its person sees: they change what a reader would see, read exactly that, and send it. */
@Component({
  selector: 'app-ask-reader',
  imports: [ContentView, RouterLink],
  templateUrl: './ask-reader.html',
  styleUrl: './ask-reader.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskReader {
  readonly #versions = inject(Versions);
  readonly #tab = inject(OwnTab);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);
  protected readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  readonly record = input.required<MilestoneRecord>();
  readonly milestone = input<Milestone>();
  readonly program = input.required<string>();
  readonly sent = output();

  protected readonly newest = computed(() => this.record().versions[0]!);
  protected readonly applied = computed(() => this.record().confined!);
  protected readonly reader = computed(
    () =>
      this.applied().readers.find(({ program, closed }) => program.id === this.program() && closed === null) ??
      this.applied().readers.find(({ closed }) => closed === null),
  );
  /** Another version begins anew: what was kept of it, else what is proposed. */
  protected readonly proposal = linkedSignal<string, Proposal>({
    source: () => this.newest().id,
    computation: (version) =>
      this.#tab.read(placeOf(version), Proposal) ?? redacted(this.newest().content, this.applied()),
  });
  protected readonly read = computed(() => readOf(this.newest().content, this.proposal(), this.applied()));
  protected readonly files = computed(() => openFiles(this.newest().content));
  protected readonly tells = computed(() => tells(this.read(), this.applied()));
  protected readonly who = computed(() => {
    const reader = this.reader();
    return reader?.reader?.name ?? `Whoever reviews in ${reader?.program.name ?? 'the program'}`;
  });
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  #key: { of: string; key: string } = { of: '', key: '' };

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }

  protected change(patch: Partial<Proposal>): void {
    this.proposal.update((before) => ({ ...before, ...patch }));
    this.#tab.keep(placeOf(this.newest().id), this.proposal());
    this.failure.set('');
  }

  protected tickLink(at: number, ticked: boolean): void {
    this.change({
      links: this.newest().content.links.map((_, place) => (place === at ? ticked : !!this.proposal().links[place])),
    });
  }

  protected tickFile(id: string, ticked: boolean): void {
    const others = this.proposal().files.filter((one) => one !== id);
    this.change({ files: ticked ? [...others, id] : others });
  }

  /** All at once, with the way back. */
  protected replaceBy(which: 'plain' | 'redacted'): void {
    const before = this.proposal();
    const content = this.newest().content;
    this.change(which === 'plain' ? plain(content, before.files) : redacted(content, this.applied()));
    this.#bar
      .open(which === 'plain' ? 'The organization is named again.' : 'The organization is taken out.', 'Undo', {
        duration: 10_000,
      })
      .onAction()
      .subscribe(() => this.change(before));
  }

  protected closedWords({ program, closed }: Reader): string {
    return closed === 'elsewhere'
      ? `${program.name}: this counts where it was decided, and a change of it belongs there.`
      : `${program.name}: nobody there could read it who is not of ${this.applied().organisation}.`;
  }

  protected async send(): Promise<void> {
    const reader = this.reader();
    if (!reader || this.sending()) return;
    const { when, note, links, files } = this.read();
    if (!hasEvidence(this.read())) return this.failure.set('Add a file, a link or a note: one is enough.');
    const said = { when, note, links, files: files.map(({ id }) => id), submitTo: reader.program.id, draft: null };
    this.sending.set(true);
    this.failure.set('');
    try {
      await this.#versions.add(
        this.record().id,
        this.record().revision,
        { ...said, readAsSent: true },
        this.#keyOf(said),
      );
      this.#tab.end(placeOf(this.newest().id));
      await this.#router.navigate([], { queryParams: {} });
      this.#bar.open(`Submitted. ${this.who()} reads it.`, 'Close', { duration: 10_000 });
      this.sent.emit();
    } catch (error) {
      this.failure.set(`${sentenceOf(error)} Nothing was submitted; what you chose is kept.`);
    } finally {
      this.sending.set(false);
    }
  }

  /** The same sent twice carries the same key, so that an answer lost on the way doubles nothing. */
  #keyOf(said: object): string {
    const of = JSON.stringify([this.record().revision, said]);
    if (this.#key.of !== of) this.#key = { of, key: crypto.randomUUID() };
    return this.#key.key;
  }
}
