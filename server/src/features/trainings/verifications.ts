import { Injectable, StreamableFile } from '@nestjs/common';
import { type Id, Training, verificationOf } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import type { JsonText } from '../../platform/http/json-text.js';
import { TrainingsRead } from './trainings.read-model.js';
import { VerificationPaper } from './verification-paper.js';

/** Verifications of training on paper, for the program and for whom it is about. */
@Injectable()
export class Verifications {
  constructor(
    private readonly read: TrainingsRead,
    private readonly paper: VerificationPaper,
    private readonly clock: Clock,
  ) {}

  async ofPerson(sight: Sight, program: Id, person: Id): Promise<StreamableFile> {
    return this.printed(await this.read.ofPerson(sight, program, person));
  }

  async own(sight: Sight, program: Id): Promise<StreamableFile> {
    return this.printed(await this.read.own(sight, program));
  }

  private printed({ text }: JsonText): StreamableFile {
    const training = Training.parse(JSON.parse(text));
    const pdf = this.paper.print(verificationOf(training), this.clock.now());
    const name = encodeURIComponent(`Verification of training, ${training.person.name}.pdf`);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename*=UTF-8''${name}`,
      length: pdf.length,
    });
  }
}
