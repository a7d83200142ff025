/** Less than this share of full time is taken as this: nothing would ever end. */
const LEAST_SHARE = 0.05;

/** A share of full time that time can be counted by: between a twentieth and all. What is no number is the least. */
export const shareOf = (fraction: number): number => (fraction >= LEAST_SHARE ? Math.min(1, fraction) : LEAST_SHARE);
