import { Module } from '@nestjs/common';
import { CvPapers } from './cv-papers.js';

@Module({ providers: [CvPapers], exports: [CvPapers] })
export class CvPapersModule {}

export { CvPapers, mediaTypes } from './cv-papers.js';
