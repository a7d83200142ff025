import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/index.js';
import { ImportDocumentsController, OwnImportDocumentsController } from './import-documents.controller.js';
import { ImportDocumentsRead } from './import-documents.read-model.js';
import { ImportDocuments } from './import-documents.service.js';

@Module({
  imports: [EvidenceModule],
  controllers: [ImportDocumentsController, OwnImportDocumentsController],
  providers: [ImportDocuments, ImportDocumentsRead],
  exports: [ImportDocuments],
})
export class ImportDocumentsModule {}

export { ImportDocuments } from './import-documents.service.js';
