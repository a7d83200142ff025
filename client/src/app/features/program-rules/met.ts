import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { RulesSaved } from '@cmio-pathway/shared/contracts/program-rules';

/** The revision that was met when somebody else saved first; null when something else was refused. */
export const revisionMet = ({ status, current }: Problem): number | null => {
  const met = status === 412 ? RulesSaved.pick({ revision: true }).safeParse(current) : undefined;
  return met?.success ? met.data.revision : null;
};

export const MET =
  'Somebody changed this since you opened it. What you have here is kept; saving again sets it instead.';
