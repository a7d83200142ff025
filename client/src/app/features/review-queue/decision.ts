import type { Decision, KnownHow, PinnedContent } from '@cmio-pathway/shared/contracts/content';
import type { ReviewDraft } from '@cmio-pathway/shared/contracts/review';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { knownAllowed } from '@cmio-pathway/shared/policy';

export const hows = ['document_seen', 'looked_up', 'first_hand'] as const satisfies readonly KnownHow['how'][];

/** What a reviewer has chosen so far. */
export interface DecisionDraft {
  how: KnownHow['how'] | null;
  address: string;
  on: string;
  note: string;
  /** The decision that was begun and not sent: Ctrl Enter sends this one, also after a reload. */
  intent?: Decision;
}

export const emptyDecision: DecisionDraft = { how: null, address: '', on: '', note: '' };

export interface Faults {
  note?: string;
  how?: string;
  address?: string;
  on?: string;
}

export const hasDocument = ({ files, links }: PinnedContent): boolean => files.length > 0 || links.length > 0;

/** Why "document seen" cannot be said; null when it can. */
export const noDocument = ({ kind }: Milestone, content: PinnedContent): string | null =>
  knownAllowed(kind, 'document_seen', hasDocument(content))
    ? null
    : 'Only a note was given: no document can have been seen.';

/** What is missing before a decision can be sent, at its field. */
export const faultsOf = (decision: Decision, draft: DecisionDraft): Faults => {
  if (decision !== 'approved') return draft.note.trim() ? {} : { note: 'Say why.' };
  if (!draft.how) return { how: 'Say how it is known.' };
  if (draft.how !== 'looked_up') return {};
  return {
    ...(!/^https?:\/\/\S+\.\S+/.test(draft.address.trim()) && {
      address: 'Where was it looked up? A whole address, beginning with https://',
    }),
    ...(!/^\d{4}-\d\d-\d\d$/.test(draft.on) && { on: 'On which day?' }),
  };
};

const knownOf = ({ how, address, on }: DecisionDraft): KnownHow | null => {
  if (how === null) return null;
  return how === 'looked_up' ? { how, address: address.trim(), on } : { how };
};

export const reviewDraft = (version: string, decision: Decision, draft: DecisionDraft): ReviewDraft => ({
  version,
  decision,
  known: decision === 'approved' ? knownOf(draft) : null,
  note: draft.note.trim(),
});
