import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-account.sql');

const address = sqlFile(import.meta.url, './own-personal-address.sql');

/** One's own account. */
@Injectable()
export class AccountRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  personalAddress(sight: Sight) {
    return sight.json(address);
  }
}
