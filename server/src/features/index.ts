import { DraftsModule, draftEntities } from './drafts/index.js';
import { EvidenceModule, evidenceEntities } from './evidence/index.js';
import { JourneyModule } from './journey/index.js';
import { MilestonesModule } from './milestones/index.js';
import { recordEntities } from './records/index.js';
import { ReviewsModule, reviewEntities } from './reviews/index.js';
import { SubmissionsModule, submissionEntities } from './submissions/index.js';

/** Every feature of the server. */
export const features = [DraftsModule, EvidenceModule, JourneyModule, MilestonesModule, ReviewsModule, SubmissionsModule];

/** Every table that is written through an entity. */
export const entities = [...draftEntities, ...evidenceEntities, ...recordEntities, ...reviewEntities, ...submissionEntities];
