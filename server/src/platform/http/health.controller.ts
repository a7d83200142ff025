import { Controller, Get, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Public } from '../access/allow.js';
import { Database } from '../database/database.js';
import { Unavailable } from '../errors.js';
import { Returns } from './returns.js';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

/** Whether this process still takes new work. */
@Injectable()
export class Readiness {
  leaving = false;
}

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  @Get('livez')
  @Public()
  @Returns(Health)
  live() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @Returns(Health)
  async ready() {
    if (this.readiness.leaving) throw new Unavailable('This server is stopping.');
    await this.database.identity('select 1', []);
    return { status: 'ok' };
  }
}
