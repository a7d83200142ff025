import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-invitations.sql');

/** Invitations that wait at one's own addresses. */
@Injectable()
export class OwnInvitationRead {
  own(sight: Sight) {
    return sight.json(own);
  }
}
