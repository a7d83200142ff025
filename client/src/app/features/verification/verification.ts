import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { verificationOf } from '@cmio-pathway/shared/enrollment/verification';
import { trainingAddress, trainingAt } from '../../data/trainings';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** A verification of training, as its document says it: of anybody who trained in the program, or of oneself. */
@Component({
  selector: 'app-verification',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './verification.html',
  styleUrl: './verification.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerificationPage {
  readonly program = input.required<string>();
  /** Nobody: one's own. */
  readonly person = input<string>();
  protected readonly address = computed(() => trainingAddress({ program: this.program(), person: this.person() }));
  protected readonly resource = trainingAt(this.address);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly says = computed(() => {
    const read = this.read();
    return read && verificationOf(read);
  });
  protected readonly isNowhere = computed(() => this.resource.statusCode() === 404);
  protected readonly back = computed(() =>
    this.person() ? ['/programs', this.program(), 'trainings'] : ['/enrollments', this.program()],
  );
}
