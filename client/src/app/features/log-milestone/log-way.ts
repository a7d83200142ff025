import { Injectable, signal } from '@angular/core';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { type Way, commonWay, wayOf } from '@cmio-pathway/shared/pathway/way';

/** The way of whoever logs: the milestones there are to log, those of their programs among them. */
@Injectable({ providedIn: 'root' })
export class LogWay {
  readonly #way = signal<Way>(commonWay);
  readonly way = this.#way.asReadonly();

  follow({ track, rules }: Pick<Journey, 'track' | 'rules'>): void {
    this.#way.set(wayOf({ track, rules }));
  }

  milestone(id: string | null | undefined): Milestone | undefined {
    return id ? this.way().milestone(id) : undefined;
  }
}
