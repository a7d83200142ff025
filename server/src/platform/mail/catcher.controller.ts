import { Controller, Get } from '@nestjs/common';
import { CaughtLetters } from '@cmio-pathway/shared';
import { Public } from '../access/allow.js';
import { Config } from '../config.js';
import { NotFound } from '../errors.js';
import { Returns } from '../http/returns.js';
import { Catcher } from './catcher.js';

/** The letters that were kept here. Where letters are really sent there is no such page. */
@Controller('caught-letters')
export class CatcherController {
  constructor(
    private readonly catcher: Catcher,
    private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Returns(CaughtLetters)
  list() {
    return { letters: this.caught() };
  }

  private caught() {
    if (!this.config.MAIL_CATCHER) throw new NotFound();
    return this.catcher.letters().map(({ id, at, to, subject, text }) => ({ id, at, to, subject, text }));
  }
}
