import { Injectable, StreamableFile } from '@nestjs/common';
import type { CvDocument, CvFormatQuery, Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { Afterwards } from '../../platform/http/afterwards.js';
import { CvPapers, mediaTypes } from '../cv-papers/index.js';
import { CvsRead } from './cvs.read-model.js';

/** CVs as files to send: as they are now, or as they were frozen. */
@Injectable()
export class CvFiles {
  constructor(
    private readonly read: CvsRead,
    private readonly papers: CvPapers,
  ) {}

  async ofCv(sight: Sight, id: Id, { format }: CvFormatQuery): Promise<Afterwards> {
    return this.printed(await this.read.document(sight, id), format);
  }

  async ofVersion(sight: Sight, id: Id, { format }: CvFormatQuery): Promise<Afterwards> {
    return this.printed(await this.read.frozen(sight, id), format);
  }

  private printed(document: CvDocument, format: CvFormatQuery['format']): Afterwards {
    return new Afterwards(async () => {
      const bytes = await this.papers.print(document, format);
      const name = encodeURIComponent(`Curriculum vitae, ${document.head.name}.${format}`);
      return new StreamableFile(bytes, {
        type: mediaTypes[format],
        disposition: `attachment; filename*=UTF-8''${name}`,
        length: bytes.length,
      });
    });
  }
}
