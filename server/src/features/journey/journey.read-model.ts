import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-journey.sql');
const their = sqlFile(import.meta.url, './their-journey.sql');

/** The facts of somebody's way, in one statement; what they mean is computed where they are drawn. */
@Injectable()
export class JourneyRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  /** The same without what is private, and with what concerns this program alone. */
  their(sight: Sight) {
    return sight.json(their);
  }
}
