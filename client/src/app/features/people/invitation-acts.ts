import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { DirectoryRow } from '@cmio-pathway/shared/contracts/directory';
import { sentenceOf } from '../../core/problem';
import { DirectoryActs } from '../../data/directory';
import { Invitations } from '../../data/invitations';
import type { Done } from './done';
import { plural } from './people-words';

/** What can be done to the chosen invitations: first it says to whom, then it is done, and taking back can be undone. */
@Component({
  selector: 'app-invitation-acts',
  template: `
    @switch (asking()) {
      @case ('resend') {
        <p>
          <b>{{ count() }} with a new address each.</b> Addresses sent before serve no longer. To {{ addresses() }}.
        </p>
      }
      @case ('revoke') {
        <p>
          <b>{{ plural(rows().length, 'invitation') }} taken back.</b> Their addresses serve no longer:
          {{ addresses() }}.
        </p>
      }
    }
    <p class="row">
      @if (asking(); as act) {
        <button type="button" class="b fill" (click)="do(act)">
          {{ act === 'resend' ? 'Send ' + count() : 'Take back ' + plural(rows().length, 'invitation') }}
        </button>
        <button type="button" class="b text" (click)="asking.set(null)">Cancel</button>
      } @else {
        <button type="button" class="b line" (click)="asking.set('resend')">Send again</button>
        <button type="button" class="b line" (click)="asking.set('revoke')">Take back</button>
        @if (rows().length === 1) {
          <button type="button" class="b text" (click)="renew()">New address to hand over</button>
        }
      }
    </p>
    @if (address(); as address) {
      <p>
        Serves once, for seven days; the one in the letter no longer does:
        <span data-testid="address">{{ address }}</span>
      </p>
    }
    @if (refused(); as sentence) {
      <p class="fault" role="alert">{{ sentence }}</p>
    }
  `,
  styleUrl: './acts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationActsBar {
  readonly #acts = inject(DirectoryActs);
  readonly #invitations = inject(Invitations);

  readonly program = input.required<string>();
  readonly rows = input.required<readonly DirectoryRow[]>();
  readonly done = output<Done>();

  protected readonly plural = plural;
  protected readonly asking = linkedSignal<readonly DirectoryRow[], 'resend' | 'revoke' | null>({
    source: this.rows,
    computation: () => null,
  });
  protected readonly address = linkedSignal<readonly DirectoryRow[], string | null>({
    source: this.rows,
    computation: () => null,
  });
  protected readonly refused = signal<string | null>(null);
  protected readonly count = computed(() => plural(this.rows().length, 'letter'));
  protected readonly addresses = computed(() =>
    this.rows()
      .map(({ name }) => name)
      .join(', '),
  );

  protected async do(act: 'resend' | 'revoke'): Promise<void> {
    const program = this.program();
    const ids = this.rows().map(({ id }) => id);
    await this.#try(async () => {
      const done = await this.#acts.act(program, act, ids);
      const said = plural(done.length, 'invitation');
      if (act === 'resend') this.done.emit({ said: `${said} sent again.`, undo: null });
      else this.done.emit({ said: `${said} taken back.`, undo: () => this.#acts.act(program, 'restore', done) });
    });
  }

  protected async renew(): Promise<void> {
    await this.#try(async () => {
      const { path } = await this.#invitations.renew(this.program(), this.rows()[0]!.id);
      this.address.set(new URL(path, location.origin).href);
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
