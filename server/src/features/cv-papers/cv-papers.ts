import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type CvDocument, type CvFormatQuery, jsonResumeOf } from '@cmio-pathway/shared';
import { readFileSync } from 'node:fs';
import { sheetOf } from './cv-sheet.js';
import { type Faces, readFaces } from './faces.js';
import { Press } from './press.js';

type Format = CvFormatQuery['format'];

export const mediaTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
};

/** A CV on paper: the same document in the same format is the same bytes. */
@Injectable()
export class CvPapers implements OnModuleDestroy {
  private faces: Faces | undefined;
  private readonly word = new Press('wordsmith', () => null);
  private readonly pdf = new Press('typesetter', () => ({
    template: readFileSync(new URL('./cv.typ', import.meta.url), 'utf8'),
    faces: this.read().files,
  }));

  async print(document: CvDocument, format: Format): Promise<Buffer> {
    switch (format) {
      case 'pdf':
        return this.pdf.print(JSON.stringify(sheetOf(document, this.read().drawn)));
      case 'docx':
        return this.word.print(JSON.stringify(sheetOf(document, (text) => text)));
      case 'json':
        return Buffer.from(`${JSON.stringify(jsonResumeOf(document), null, 2)}\n`);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.word.stop(), this.pdf.stop()]);
  }

  /** Three megabytes that only a PDF needs. */
  private read(): Faces {
    return (this.faces ??= readFaces());
  }
}
