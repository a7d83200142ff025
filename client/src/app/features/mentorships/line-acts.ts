import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorLoad, MentorshipLine, MentorshipView } from '@cmio-pathway/shared/contracts/mentorship';
import { sentenceOf } from '../../core/problem';
import { MentorshipActs } from '../../data/mentorships';
import { ApartForm } from './apart-form';
import { EndForm } from './end-form';
import { PairForm } from './pair-form';

export interface Done {
  said: string;
  undo: () => Promise<void>;
}

/** One line of the mentorships of a program, with what can be done about it. */
@Component({
  selector: 'app-line-acts',
  imports: [ApartForm, EndForm, PairForm, RouterLink],
  template: `
    <div class="row">
      <p class="grow">
        <a [routerLink]="['/programs', program(), 'people', line().mentee.id]"
          ><b>{{ line().mentee.name }}</b></a
        >
        @if (who()) {
          with <b>{{ who() }}</b>
        }
        <span class="cap">{{ facts() }}</span>
        @if (line().words) {
          <span class="cap words">{{ line().words }}</span>
        }
      </p>
      <p class="acts">
        @switch (view()) {
          @case ('none') {
            <button
              type="button"
              class="b line small"
              (click)="toggle('pair')"
              [attr.aria-expanded]="open() === 'pair'"
            >
              Choose a mentor<span class="sr"> for {{ line().mentee.name }}</span>
            </button>
          }
          @case ('proposed') {
            <button type="button" class="b line small" (click)="withdraw()">
              Take back<span class="sr"> what is proposed to {{ line().mentee.name }}</span>
            </button>
          }
          @case ('ended') {
            <button
              type="button"
              class="b text small"
              (click)="toggle('apart')"
              [attr.aria-expanded]="open() === 'apart'"
            >
              Set apart<span class="sr"> {{ line().mentee.name }} and {{ line().mentor?.name }}</span>
            </button>
          }
          @default {
            @if (line().compact) {
              <a
                class="b text small"
                [routerLink]="[
                  '/programs',
                  program(),
                  'people',
                  line().mentee.id,
                  'mentorships',
                  line().mentor!.id,
                  'compact',
                ]"
                >Compact<span class="sr"> of {{ line().mentee.name }} and {{ line().mentor?.name }}</span></a
              >
            }
            <button
              type="button"
              class="b text small"
              (click)="toggle('pair')"
              [attr.aria-expanded]="open() === 'pair'"
            >
              Another mentor<span class="sr"> for {{ line().mentee.name }}</span>
            </button>
            @if (view() === 'paused') {
              <button type="button" class="b line small" (click)="resume()">
                Resume<span class="sr"> {{ line().mentee.name }} with {{ line().mentor?.name }}</span>
              </button>
            } @else {
              <button
                type="button"
                class="b line small"
                (click)="toggle('Pause')"
                [attr.aria-expanded]="open() === 'Pause'"
              >
                Pause<span class="sr"> {{ line().mentee.name }} with {{ line().mentor?.name }}</span>
              </button>
            }
            <button type="button" class="b line small" (click)="toggle('End')" [attr.aria-expanded]="open() === 'End'">
              End<span class="sr"> {{ line().mentee.name }} with {{ line().mentor?.name }}</span>
            </button>
          }
        }
      </p>
    </div>
    @if (fault(); as sentence) {
      <p class="fault" role="alert">{{ sentence }}</p>
    }
    @switch (open()) {
      @case ('pair') {
        <app-pair-form
          [program]="program()"
          [mentee]="line().mentee"
          [mentors]="mentors()"
          [today]="today()"
          (done)="finish($event)"
          (closed)="open.set(null)"
        />
      }
      @case ('apart') {
        <app-apart-form
          [program]="program()"
          [mentee]="line().mentee"
          [mentor]="line().mentor!"
          (done)="finish($event)"
          (closed)="open.set(null)"
        />
      }
      @case ('End') {
        <app-end-form
          what="End"
          [program]="program()"
          [mentee]="line().mentee"
          [mentor]="line().mentor!"
          [today]="today()"
          (done)="finish($event)"
          (closed)="open.set(null)"
        />
      }
      @case ('Pause') {
        <app-end-form
          what="Pause"
          [program]="program()"
          [mentee]="line().mentee"
          [mentor]="line().mentor!"
          [today]="today()"
          (done)="finish($event)"
          (closed)="open.set(null)"
        />
      }
    }
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineActs {
  readonly #acts = inject(MentorshipActs);

  readonly program = input.required<string>();
  readonly line = input.required<MentorshipLine>();
  readonly view = input.required<MentorshipView>();
  readonly who = input('');
  readonly facts = input('');
  readonly mentors = input.required<readonly MentorLoad[]>();
  readonly today = input.required<string>();
  readonly done = output<Done>();

  protected readonly open = signal<'pair' | 'End' | 'Pause' | 'apart' | null>(null);
  protected readonly fault = signal<string | null>(null);
  readonly #pair = computed(() => [this.line().mentee, this.line().mentor!] as const);

  protected toggle(what: 'pair' | 'End' | 'Pause' | 'apart'): void {
    this.open.update((open) => (open === what ? null : what));
  }

  protected finish(done: Done): void {
    this.open.set(null);
    this.done.emit(done);
  }

  protected async resume(): Promise<void> {
    const [mentee, mentor] = this.#pair();
    await this.#try(async () => {
      const { id } = await this.#acts.resume(this.program(), mentee.id, mentor.id);
      return {
        said: `Resumed: ${mentor.name} and ${mentee.name}.`,
        undo: () => this.#acts.undo(this.program(), mentee.id, id),
      };
    });
  }

  protected async withdraw(): Promise<void> {
    const { mentee, mentor, primary, from, words, proposal } = this.line();
    await this.#try(async () => {
      await this.#acts.withdraw(this.program(), proposal!.id);
      const again = { mentee: mentee.id, mentor: mentor!.id, primary, from, reason: words };
      return {
        said: `Taken back: ${mentor!.name} and ${mentee.name}.`,
        undo: async () => void (await this.#acts.propose(this.program(), again)),
      };
    });
  }

  async #try(act: () => Promise<Done>): Promise<void> {
    this.fault.set(null);
    try {
      this.done.emit(await act());
    } catch (error) {
      this.fault.set(sentenceOf(error));
    }
  }
}
