/** Stops what start-postgres started; its data goes with it. */
export default async (): Promise<void> => globalThis.specPostgres?.stop();
