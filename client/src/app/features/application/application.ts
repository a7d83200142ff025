import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { dueWords } from '@cmio-pathway/shared/applications/due';
import { stageOf, stretches } from '@cmio-pathway/shared/applications/moves';
import { isClosing, placeWords, stages } from '@cmio-pathway/shared/applications/stages';
import { OwnFiles } from '../../core/own-files';
import { problemOf } from '../../core/problem';
import { Applications } from '../../data/applications';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { SavedLine } from '../../ui/saved-line';
import { StageLine } from '../../ui/stage-line';
import { TwoTexts } from '../../ui/two-texts';
import { AboutSection } from './about-section';
import { AnnouncingPanel } from './announcing-panel';
import { ChecklistPanel } from './checklist-panel';
import { ContactsSection } from './contacts-section';
import { DocumentsSection } from './documents-section';
import { EndingPanel } from './ending-panel';
import { InterviewsSection } from './interviews-section';
import { Keeping } from './keeping';
import { MovesPanel } from './moves-panel';
import { NextSection } from './next-section';
import { NotesSection } from './notes-section';
import { OfferSection } from './offer-section';
import { PostingSection } from './posting-section';
import { PreparedSection } from './prepared-section';
import { ReferencesSection } from './references-section';
import { ResearchSection } from './research-section';
import { Saving } from './saving';
import { SharingPanel } from './sharing-panel';
import { OwnWay } from './way';

/** One application: where it stands, what comes next, and everything that is known of it. Sections save by themselves. */
@Component({
  selector: 'app-application',
  imports: [
    AboutSection,
    AnnouncingPanel,
    ChecklistPanel,
    ContactsSection,
    DocumentsSection,
    EndingPanel,
    InterviewsSection,
    LoadFailure,
    Loading,
    MovesPanel,
    NextSection,
    NotesSection,
    OfferSection,
    PostingSection,
    PreparedSection,
    ReferencesSection,
    ResearchSection,
    RouterLink,
    SavedLine,
    SharingPanel,
    StageLine,
    TwoTexts,
  ],
  providers: [Keeping, OwnFiles, OwnWay, Saving],
  templateUrl: './application.html',
  styleUrl: './application.css',
  host: { '(window:pagehide)': 'keeping.keepHere()', '(window:online)': 'keeping.settle()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApplicationPage {
  readonly #applications = inject(Applications);
  readonly #way = inject(OwnWay);
  protected readonly keeping = inject(Keeping);

  readonly id = input.required<string>();

  protected readonly application = this.keeping.application;
  protected readonly isRemoved = computed(() => (this.application()?.removedAt ?? null) !== null);
  protected readonly isNowhere = computed(() => [403, 404].includes(problemOf(this.keeping.resource.error()).status));
  protected readonly title = computed(() => {
    const content = this.keeping.live()?.content;
    return content ? `${content.organisation}, ${content.role}` : 'Application';
  });
  protected readonly at = computed(() => stages.indexOf(stageOf(this.keeping.moves())));
  protected readonly isClosed = computed(() => isClosing(this.keeping.now()));
  protected readonly stands = computed(() => {
    const last = stretches(this.keeping.moves(), this.#way.today).at(-1);
    const words = placeWords[this.keeping.now()];
    if (!last || this.isClosed()) return words;
    return last.days === 0 ? `${words}, since today` : `${words}, ${last.days} ${last.days === 1 ? 'day' : 'days'}`;
  });
  protected readonly next = computed(() => {
    const next = this.keeping.live()?.content.next;
    return next && !this.isClosed() ? { what: next.what, by: dueWords(next.on, this.#way.today) } : null;
  });
  protected readonly metIs = computed(() => {
    const at = this.keeping.metAt();
    return at ? `On the server, saved ${formatDate(at, 'd MMM, HH:mm', 'en-US')}` : 'On the server';
  });

  constructor() {
    const title = inject(Title);
    const fragment = toSignal(inject(ActivatedRoute).fragment);
    effect(() => this.keeping.id.set(this.id()));
    effect(() => title.setTitle(`${this.title()} · CMIO Pathway`));
    effect(() => {
      const section = fragment();
      if (section && this.application()) untracked(() => this.keeping.asked.set(section));
    });
  }

  protected async restore(): Promise<void> {
    await this.keeping.try(() => this.#applications.restore(this.id()));
  }
}
