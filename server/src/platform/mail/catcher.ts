import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Letter, SentLetter } from './letter.js';

const KEPT = 200;

/** Keeps letters in memory instead of sending them, where somebody tries the product out. */
@Injectable()
export class Catcher {
  private readonly kept: SentLetter[] = [];

  constructor(private readonly clock: Clock) {}

  keep(id: string, letter: Letter): void {
    this.kept.unshift({ ...letter, id, at: this.clock.now().toISOString() });
    this.kept.splice(KEPT);
  }

  /** Newest first. */
  letters(): readonly SentLetter[] {
    return this.kept;
  }
}
