import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionCookie } from './access/session-cookie.js';
import { Clock, Ids } from './clock.js';
import { Config } from './config.js';
import type { EntityClassOrSchema } from './database/data-source.js';
import { Database } from './database/database.js';
import { appDataSource } from './database/data-source.js';
import { Files } from './files/files.js';
import { HealthController, Readiness } from './http/health.controller.js';
import { Jobs } from './jobs/jobs.js';
import { Catcher } from './mail/catcher.js';
import { CatcherController } from './mail/catcher.controller.js';
import { Mail } from './mail/mail.js';
import { Postman } from './mail/postman.js';

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock, entities: EntityClassOrSchema[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...appDataSource(config.DATABASE_URL, entities), retryAttempts: 2, retryDelay: 1_000 }),
        }),
      ],
      controllers: [HealthController, CatcherController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Ids, useValue: new Ids(clock) },
        { provide: SessionCookie, useFactory: () => new SessionCookie(config) },
        Database,
        Files,
        Readiness,
        Jobs,
        Catcher,
        Postman,
        Mail,
      ],
      exports: [Config, Clock, Ids, SessionCookie, Database, Files, Readiness, Jobs, Mail, Catcher],
    };
  }
}
