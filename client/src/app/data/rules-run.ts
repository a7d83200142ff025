import { HttpClient, httpResource } from '@angular/common/http';
import { computed, effect, Injectable, inject, linkedSignal } from '@angular/core';
import { LastRulesRun, type RulesRun } from '@cmio-pathway/shared/contracts/rules-run';
import { firstValueFrom } from 'rxjs';

const POLL = 600;
const POLL_AFTER_FAILURE = 3_000;

/** The last change of a program's rules on its way to everybody, read again as long as it runs. */
export const followedRun = (program: () => string) => {
  const resource = httpResource(() => `/api/programs/${program()}/rules-run`, {
    parse: (answer) => LastRulesRun.parse(answer),
  });
  const run = linkedSignal<{ program: string; read: LastRulesRun | undefined }, RulesRun | null>({
    source: () => ({ program: program(), read: resource.hasValue() ? resource.value() : undefined }),
    computation: ({ program, read }, before) =>
      read ? read.run : before?.source.program === program ? before.value : null,
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  effect((onCleanup) => {
    if (resource.isLoading() || run()?.state !== 'running') return;
    const again = setTimeout(() => resource.reload(), resource.error() ? POLL_AFTER_FAILURE : POLL);
    onCleanup(() => clearTimeout(again));
  });
  return {
    run: run.asReadonly(),
    running: computed(() => (run()?.state === 'running' ? run() : null)),
    reload: () => resource.reload(),
  };
};

@Injectable({ providedIn: 'root' })
export class RulesRuns {
  readonly #http = inject(HttpClient);

  /** Stops it before it has set anything. */
  async stop(program: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/rules-run/cancellation`, undefined));
  }
}
