import { Module } from '@nestjs/common';
import { CvPapersModule } from '../cv-papers/index.js';
import { CvEntriesController } from './cv-entries.controller.js';
import { CvEntries } from './cv-entries.service.js';
import { CvEntryRow } from './cv-entry.entity.js';
import { CvFiles } from './cv-files.js';
import { CvVersionRow } from './cv-version.entity.js';
import { CvRow } from './cv.entity.js';
import { CvsController } from './cvs.controller.js';
import { CvsRead } from './cvs.read-model.js';
import { Cvs } from './cvs.service.js';

@Module({
  imports: [CvPapersModule],
  controllers: [CvsController, CvEntriesController],
  providers: [Cvs, CvEntries, CvsRead, CvFiles],
})
export class CvsModule {}

export { CvEntries } from './cv-entries.service.js';
export { Cvs } from './cvs.service.js';
export const cvEntities = [CvRow, CvEntryRow, CvVersionRow];
