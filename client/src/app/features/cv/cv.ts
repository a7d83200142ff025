import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../core/problem';
import { ownCv } from '../../data/cv';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { SavedLine } from '../../ui/saved-line';
import { type Picked, TwoTexts } from '../../ui/two-texts';
import { cvFinding } from './cv-words';
import { Downloads } from './downloads';
import { chosenOf, differencesOf } from './draft-conflict';
import { Freezing } from './freezing';
import { Frozen } from './frozen';
import { HeadFields } from './head-fields';
import { ItemLists } from './item-lists';
import { OpenCv } from './open-cv';
import { Preview } from './preview';
import { SecretList } from './secret-list';
import { SectionOrder } from './section-order';

/** One CV: what it is made of beside how it is written, saved as it is typed. */
@Component({
  selector: 'app-cv',
  imports: [
    Downloads,
    Frozen,
    HeadFields,
    ItemLists,
    LoadFailure,
    Loading,
    Preview,
    RouterLink,
    SavedLine,
    SecretList,
    SectionOrder,
    TwoTexts,
  ],
  providers: [Freezing, OpenCv],
  templateUrl: './cv.html',
  styleUrl: './cv.css',
  host: { '(window:pagehide)': 'open.keepHere()', '(window:online)': 'open.isOpen() && open.settle()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CvPage {
  protected readonly open = inject(OpenCv);
  protected readonly freezing = inject(Freezing);

  readonly id = input.required<string>();
  /** `preview` shows the page where there is room for one of the two. */
  readonly view = input<string>();

  protected readonly resource = ownCv(this.id);
  protected readonly isPreview = computed(() => this.view() === 'preview');
  protected readonly isHere = computed(() => this.open.isOpen() && this.open.id() === this.id());
  protected readonly isGone = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly finding = computed(() => cvFinding(this.open.draft().name, this.open.board()));
  protected readonly differences = computed(() => {
    const met = this.open.met();
    return met && differencesOf(this.open.draft(), met.content, this.open.sources());
  });
  protected readonly theirsIs = computed(
    () => `On the server, saved ${formatDate(this.open.met()!.savedAt, 'd MMM, HH:mm', 'en-US')}`,
  );
  protected readonly settled = async (): Promise<string> => {
    const settled = await this.open.settle();
    return 'why' in settled ? settled.why : '';
  };

  constructor() {
    effect(() => {
      const cv = this.resource.hasValue() ? this.resource.value() : null;
      if (cv) untracked(() => this.open.take(cv));
    });
  }

  protected choose(picks: Readonly<Record<string, Picked>>): void {
    const met = this.open.met();
    if (met) void this.open.resolve(chosenOf(this.open.draft(), met.content, picks, this.open.sources()));
  }
}
