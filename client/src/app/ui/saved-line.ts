import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from './icon';

/** Where a text is: nothing typed, being typed, on both sides, here alone, or nowhere but on the screen. */
export type Saved =
  | { where: 'untouched' | 'typing' | 'screen' }
  /** `hereOnly`: what of it the server does not have yet. */
  | { where: 'both'; at: Date; hereOnly?: string }
  | { where: 'device'; at: Date; why: string };

/** Where the text is; read aloud only when it is not where it should be. */
@Component({
  selector: 'ui-saved-line',
  imports: [Icon],
  template: `
    @switch (saved().where) {
      @case ('both') {
        <ui-icon name="check" small />
      }
      @case ('device') {
        <ui-icon name="device" small />
      }
      @case ('screen') {
        <ui-icon name="alert" small />
      }
    }
    <span data-testid="saved">{{ words() }}</span>
    <span class="sr" role="status">{{ alarm() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 7px;
      align-items: center;
      min-width: 0;
      font: var(--label);
      color: var(--ink-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavedLine {
  readonly saved = input.required<Saved>();

  protected readonly words = computed(() => {
    const saved = this.saved();
    switch (saved.where) {
      case 'untouched':
        return '';
      case 'typing':
        return 'Saving';
      case 'screen':
        return 'Not saved: this device keeps nothing, and the server cannot be reached';
      case 'both':
        return `Saved ${formatDate(saved.at, 'HH:mm', 'en-US')}, here and on the server${saved.hereOnly ? `; here only: ${saved.hereOnly}` : ''}`;
      case 'device':
        return saved.why
          ? `Saved here only, ${saved.why}`
          : `Saved ${formatDate(saved.at, 'HH:mm', 'en-US')}, here only`;
    }
  });
  protected readonly alarm = computed(() => (['device', 'screen'].includes(this.saved().where) ? this.words() : ''));
}
