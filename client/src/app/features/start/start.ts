import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { OwnFiles } from '../../core/own-files';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Retraction } from './retraction';
import { SharedFile } from './shared-file';
import { StartRows } from './start-rows';
import { StartStep } from './start-step';
import { StartSubmission } from './start-submission';

/** "Where I stand already": everything behind oneself on one page. */
@Component({
  selector: 'app-start',
  imports: [LoadFailure, Loading, RouterLink, SharedFile, StartStep, StartSubmission],
  providers: [StartRows, Retraction, OwnFiles],
  templateUrl: './start.html',
  styleUrl: './start.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartPage {
  readonly #router = inject(Router);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly rows = inject(StartRows);

  /** The open steps, as the address keeps them: 1,2. */
  readonly step = input<string>();

  protected readonly steps = steps;
  protected readonly open = computed(() => new Set((this.step() ?? '1').split(',').map(Number)));
  protected readonly unsaved = computed(() => Object.keys(this.rows.typed()).length);
  protected readonly finding = computed(() => {
    const behind = this.rows.journey()?.records.filter(({ state }) => state !== 'not_met') ?? [];
    const count = new Set([...behind.map(({ milestone }) => milestone), ...this.rows.covering().keys()]).size;
    const stated = new Set(this.rows.stated().map(({ milestone }) => milestone)).size;
    if (count === 0) return 'Tick what is behind you; a year is enough.';
    const milestones = count === 1 ? '1 milestone is' : `${count} milestones are`;
    if (stated === 0) return `${milestones} behind you.`;
    if (count === 1) return '1 milestone is behind you, as you stated it.';
    return `${milestones} behind you, ${stated === count ? 'all' : `${stated} of them`} as you stated ${stated === 1 ? 'it' : 'them'}.`;
  });

  protected toggle(id: number): void {
    const open = this.open().has(id) ? [...this.open()].filter((other) => other !== id) : [...this.open(), id];
    this.#show(open);
  }

  /** Opens the step after and leaves the reader on its heading. */
  protected moveOn(id: number): void {
    const next = steps.find((step) => step.id === id + 1);
    if (!next) return this.toSubmission();
    this.#show([...this.open(), next.id]);
    this.#host.nativeElement.querySelector<HTMLElement>(`[aria-controls="rows-${next.id}"]`)?.focus();
  }

  protected openAll(): void {
    this.#show(steps.map(({ id }) => id));
  }

  protected toSubmission(): void {
    this.#host.nativeElement.querySelector<HTMLElement>('#submit-title')?.focus();
  }

  #show(open: number[]): void {
    const step = [...new Set(open)]
      .filter(Boolean)
      .toSorted((a, b) => a - b)
      .join(',');
    void this.#router.navigate([], { queryParams: { step: step || 'none' }, replaceUrl: true });
  }
}
