import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { FileInterceptor } from './platform/files/receives-file.js';
import { ScopeInterceptor } from './platform/access/scope-interceptor.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { AnswerInterceptor } from './platform/http/answer-interceptor.js';
import { ContractSerializer } from './platform/http/contract-serializer.js';
import { inputPipe } from './platform/http/input-pipe.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { logging } from './platform/logging.js';
import { PlatformModule } from './platform/platform.module.js';
import { entities, features } from './features/index.js';

/** The whole server: the platform, then one module per feature. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(config)),
        DiscoveryModule,
        PlatformModule.with(config, clock, entities),
        ...features,
      ],
      providers: [
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        // Outermost first: the answer is handed out after the scope has committed.
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: FileInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ScopeInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ContractSerializer },
      ],
    };
  }
}
