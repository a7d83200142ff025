import type { KnownHow, When } from '../contracts/content.js';
import type { StoredState } from '../record/states.js';
import type { MilestoneKind, WhenKind } from '../pathway/model.js';
import type { Track } from '../pathway/tracks.js';

/** What a CV knows of a record: the latest that it says, and the decision on exactly that. */
export interface CvRecord {
  id: string;
  milestone: string;
  /** Of a program's own milestone, what places it. */
  own: { title: string; step: number; kind: MilestoneKind; when: WhenKind } | null;
  state: StoredState;
  renews: string | null;
  /** For its owner alone, such as what was made from an application. */
  confined: boolean;
  content: { when: When; note: string; links: readonly { url: string; label: string }[] };
  /** Null while nobody has approved this content, also when something else of the record counts meanwhile. */
  check: { known: KnownHow; by: string; at: string } | null;
}

/** What a CV takes from the account. */
export interface CvProfile extends Pick<Track, 'degree' | 'goal' | 'goalWords'> {
  name: string;
  email: string;
  /** What somebody says of their work, such as a specialty; empty when they say nothing. */
  title: string;
  place: string;
}
