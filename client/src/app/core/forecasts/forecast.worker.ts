import { type ForecastAsked, forecastOf } from './forecast-of';

// Two thousand runs beside the page: what is typed meanwhile is answered at once.
addEventListener('message', ({ data: { id, asked } }: MessageEvent<{ id: number; asked: ForecastAsked }>) => {
  try {
    postMessage({ id, found: forecastOf(asked) });
  } catch (error) {
    postMessage({ id, fault: String(error) });
  }
});
