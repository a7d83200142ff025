import { Injectable, inject, resource } from '@angular/core';
import type { Forecast } from '@cmio-pathway/shared/forecast/forecast';
import type { ForecastAsked } from './forecast-of';

type Answer = { id: number } & ({ found: Forecast } | { fault: string });
type Waiting = Pick<PromiseWithResolvers<Forecast>, 'resolve' | 'reject'>;

/** As many answers are kept: those of a page with all it supposes, and of the page before it. */
const KEPT = 40;

/** Forecasts of all pages, computed in a thread of their own and once for the same facts. */
@Injectable({ providedIn: 'root' })
export class Forecasts {
  readonly #kept = new Map<string, Promise<Forecast>>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  of(asked: ForecastAsked): Promise<Forecast> {
    const key = JSON.stringify(asked);
    const found = this.#kept.get(key) ?? this.#compute(asked, key);
    // The newest is kept longest.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    for (const oldest of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(oldest);
    return found;
  }

  #compute(asked: ForecastAsked, key: string): Promise<Forecast> {
    const { promise, resolve, reject } = Promise.withResolvers<Forecast>();
    this.#asked += 1;
    this.#waiting.set(this.#asked, { resolve, reject });
    (this.#worker ??= this.#start()).postMessage({ id: this.#asked, asked });
    promise.catch(() => this.#kept.delete(key));
    return promise;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./forecast.worker', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('found' in data) waiting?.resolve(data.found);
      else waiting?.reject(new Error(data.fault));
    };
    // It did not load, as without a connection: whoever asks again starts another.
    worker.onerror = () => {
      worker.terminate();
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('The forecast could not be computed.'));
      this.#waiting.clear();
    };
    return worker;
  }
}

/** The forecast of what is asked, once it is asked. */
export const forecastFor = (asked: () => ForecastAsked | undefined) => {
  const forecasts = inject(Forecasts);
  return resource({ params: asked, loader: ({ params }) => forecasts.of(params) });
};
