import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeSettings } from '@cmio-pathway/shared/contracts/notices';
import { sentenceOf } from '../../core/problem';
import { Notices, ownNotices } from '../../data/notices';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** What there is a letter about that somebody may want or not. */
const kinds: readonly { id: keyof NoticeSettings; title: string; says: string }[] = [
  { id: 'decisions', title: 'Decisions', says: 'What a mentor decided on your milestones, with the note.' },
  { id: 'meetings', title: 'Proposals of meetings', says: 'Times for a meeting that wait for your answer.' },
  {
    id: 'morning',
    title: 'The morning line',
    says: 'At seven where you are: how many reviews wait for you, and how long. Only when some do.',
  },
];

/** Which letters somebody wants; each choice is kept as it is made. */
@Component({
  selector: 'app-notices',
  imports: [LoadFailure, Loading, RouterLink],
  template: `
    <p class="back"><a routerLink="/account">Your account</a></p>
    <h1>Letters to you</h1>
    <p class="sub">
      Invitations, agreed meetings and what you ask for are always sent. These are up to you; each such letter can be
      ended with one click in it, too.
    </p>
    @if (chosen(); as chosen) {
      <fieldset>
        <legend class="sr">Letters to you</legend>
        @for (one of kinds; track one.id) {
          <label
            ><input type="checkbox" [checked]="chosen[one.id]" (change)="choose(one.id, !chosen[one.id])" />
            <span
              ><b>{{ one.title }}</b
              ><span class="cap">{{ one.says }}</span></span
            ></label
          >
        }
      </fieldset>
      <p role="status">{{ said() }}</p>
      @if (refused(); as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
    } @else if (resource.error()) {
      <ui-load-failure what="What you chose" (again)="resource.reload()" />
    } @else {
      <ui-loading />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      padding-top: 28px;
    }
    .back a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      display: grid;
      gap: 4px;
    }
    label {
      display: flex;
      gap: 12px;
      align-items: start;
      min-height: 44px;
      padding: 10px 0;
      max-width: 60ch;
    }
    input {
      width: 20px;
      height: 20px;
      margin-top: 2px;
    }
    .cap {
      display: block;
    }
    .fault {
      font: var(--strong);
      color: var(--lapsed);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticesPage {
  readonly #notices = inject(Notices);

  protected readonly resource = ownNotices();
  protected readonly chosen = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly kinds = kinds;
  protected readonly said = signal('');
  protected readonly refused = signal<string | null>(null);

  protected async choose(kind: keyof NoticeSettings, wanted: boolean): Promise<void> {
    const before = this.chosen();
    if (!before) return;
    const { person, ...settings } = { ...before, [kind]: wanted };
    this.said.set('');
    this.refused.set(null);
    this.chosen.set({ person, ...settings });
    try {
      await this.#notices.choose(settings);
      this.said.set('Kept.');
    } catch (error) {
      this.chosen.set({ ...before });
      this.refused.set(sentenceOf(error));
    }
  }
}
