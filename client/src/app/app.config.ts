import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { noticeTrouble } from './core/connection';
import { PageTitle } from './core/page-title';
import { CurrentSession } from './core/session';
import { loadAnew } from './core/stale-build';
import { routes } from './routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(loadAnew),
    ),
    // XMLHttpRequest, because fetch cannot say how far an upload is.
    provideHttpClient(withXhr(), withInterceptors([noticeTrouble])),
    provideAppInitializer(() => inject(CurrentSession).load()),
    { provide: TitleStrategy, useClass: PageTitle },
  ],
};
