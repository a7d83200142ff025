import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import type { NoticeSettings } from '@cmio-pathway/shared';
import { sentenceOf } from '../../core/problem';
import { Notices, ownNotices } from '../../data/notices';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** Which letters somebody wants; each choice is kept as it is made. */
@Component({
  selector: 'app-notices',
  imports: [LoadFailure, Loading],
  template: `
    <h1>Letters to you</h1>
    <p class="sub">Invitations and what you ask for are always sent. These two are up to you.</p>
    @if (chosen(); as chosen) {
      <fieldset>
        <legend class="sr">Letters to you</legend>
        <label
          ><input type="checkbox" [checked]="chosen.decisions" (change)="choose({ decisions: !chosen.decisions })" />
          <span
            ><b>Decisions</b><span class="cap">What a mentor decided on your milestones, with the note.</span></span
          ></label
        >
        <label
          ><input type="checkbox" [checked]="chosen.morning" (change)="choose({ morning: !chosen.morning })" />
          <span
            ><b>The morning line</b
            ><span class="cap"
              >At seven where you are: how many reviews wait for you, and how long. Only when some do.</span
            ></span
          ></label
        >
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
    fieldset {
      border: 0;
      padding: 0;
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
  protected readonly said = signal('');
  protected readonly refused = signal<string | null>(null);

  protected async choose(change: Partial<NoticeSettings>): Promise<void> {
    const before = this.chosen();
    if (!before) return;
    const { morning, decisions } = { ...before, ...change };
    this.said.set('');
    this.refused.set(null);
    this.chosen.set({ ...before, ...change });
    try {
      await this.#notices.choose({ morning, decisions });
      this.said.set('Kept.');
    } catch (error) {
      this.chosen.set({ ...before });
      this.refused.set(sentenceOf(error));
    }
  }
}
