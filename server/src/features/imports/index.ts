import { Module } from '@nestjs/common';
import { ImportDocumentsModule } from '../import-documents/index.js';
import { MilestonesModule } from '../milestones/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { ImportFiles } from './import-files.read-model.js';
import { ImportRows } from './import-rows.repository.js';
import { ImportRuns } from './import-runs.service.js';
import { ImportedController } from './imported.controller.js';
import { Imported } from './imported.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsRead } from './imports.read-model.js';
import { Imports } from './imports.service.js';

@Module({
  imports: [ImportDocumentsModule, MilestonesModule, PortfolioModule],
  controllers: [ImportsController, ImportedController],
  providers: [Imported, ImportFiles, ImportRows, ImportRuns, Imports, ImportsRead],
})
export class ImportsModule {}
