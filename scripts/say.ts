/** A reason to stop that a person can act on: printed as it is, without a stack. */
export class Stop extends Error {}

/** Prints one step of a long start, so that nobody wonders whether it hangs. */
export const say = (line: string): void => console.log(`  ${line}`);

/** Runs a program of ours: what a person can act on ends it with its sentence and exit code 1. */
export const run = async (main: () => Promise<void>): Promise<void> => {
  try {
    await main();
  } catch (error) {
    console.error(sentenceOf(error) ?? error);
    process.exit(1);
  }
};

// The server's own reason is known by name: its class comes from the build, which may not exist yet.
const sentenceOf = (error: unknown) =>
  error instanceof Stop || (error instanceof Error && error.constructor.name === 'CannotStart')
    ? error.message
    : undefined;
