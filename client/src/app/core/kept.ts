import { linkedSignal, type Resource, type Signal } from '@angular/core';

/** What was read stays while it is read anew; a failure takes it away. */
export const kept = <T>(of: Resource<T | undefined>): Signal<T | undefined> =>
  linkedSignal<T | undefined, T | undefined>({
    source: () => (of.hasValue() ? of.value() : undefined),
    computation: (read, before) => read ?? (of.isLoading() ? before?.value : undefined),
  }).asReadonly();
