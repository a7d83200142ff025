import { HttpClient, httpResource } from '@angular/common/http';
import { effect, Injectable, inject } from '@angular/core';
import { LastRulesRun } from '@cmio-pathway/shared/contracts/rules-run';
import { firstValueFrom } from 'rxjs';

const POLL = 600;

/** The last change of a program's rules on its way to everybody, read again as long as it runs. */
export const lastRulesRun = (program: () => string) => {
  const resource = httpResource(() => `/api/programs/${program()}/rules-run`, {
    parse: (answer) => LastRulesRun.parse(answer),
  });
  effect((onCleanup) => {
    if (resource.isLoading() || !resource.hasValue() || resource.value().run?.state !== 'running') return;
    const again = setTimeout(() => resource.reload(), POLL);
    onCleanup(() => clearTimeout(again));
  });
  return resource;
};

@Injectable({ providedIn: 'root' })
export class RulesRuns {
  readonly #http = inject(HttpClient);

  /** Stops it before it has set anything. */
  async stop(program: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/rules-run/cancellation`, undefined));
  }
}
