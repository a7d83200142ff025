import { type Signal } from '@angular/core';
import { applyEach, maxLength, schema, validate } from '@angular/forms/signals';
import { EvidenceLink } from '@cmio-pathway/shared/contracts/content';
import type { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { hasEvidence, whenOf } from './log-content';

/** What a log needs before it is sent; `asksReview`: a reviewer needs something to look at, one's own record does not. */
export const logSchema = (asksReview: Signal<boolean>, milestoneOf: (id: string | null) => Milestone | undefined) =>
  schema<DraftContent>((log) => {
    validate(log.milestone, ({ value }) =>
      milestoneOf(value()) ? null : { kind: 'required', message: 'Choose what you achieved.' },
    );
    for (const field of ['from', 'until'] as const)
      validate(log[field], ({ valueOf }) => {
        const milestone = milestoneOf(valueOf(log.milestone));
        const read = whenOf(milestone ?? { when: 'day' }, {
          from: valueOf(log.from),
          until: valueOf(log.until),
          ongoing: valueOf(log.ongoing),
        });
        const message = 'faults' in read ? read.faults[field] : undefined;
        return message ? { kind: 'date', message } : null;
      });
    applyEach(log.links, (link) => {
      maxLength(link.label, 200);
      validate(link.url, ({ value }) => {
        const url = value().trim();
        const read = EvidenceLink.shape.url.safeParse(url);
        return url === '' || read.success ? null : { kind: 'address', message: read.error.issues[0]!.message };
      });
    });
    validate(log.note, ({ valueOf }) => {
      const evidence = { note: valueOf(log.note), links: valueOf(log.links), files: valueOf(log.files) };
      if (asksReview() && !hasEvidence(evidence))
        return { kind: 'evidence', message: 'Add a file, a link or a note: one is enough.' };
      return evidence.note.trim().length > 4000
        ? { kind: 'length', message: 'A note has at most 4,000 characters.' }
        : null;
    });
  });
