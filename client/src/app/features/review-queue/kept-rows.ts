import type { Rows } from './batch-rows';

const stored = (batch: string) => `batch-begun-${batch}`;

/** What a reviewer has begun to say of the rows of a batch: kept over leaving it and a reload of the tab. */
export const keptRows = (batch: string): Rows => {
  try {
    return JSON.parse(sessionStorage.getItem(stored(batch)) ?? '{}') as Rows;
  } catch {
    return {};
  }
};

export const keepRows = (batch: string, rows: Rows): void => {
  if (Object.keys(rows).length === 0) sessionStorage.removeItem(stored(batch));
  else sessionStorage.setItem(stored(batch), JSON.stringify(rows));
};
