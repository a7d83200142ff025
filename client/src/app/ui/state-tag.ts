import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Standing, words } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from './glyph';

/** A state: its shape, its word and its colour, always the three together. */
@Component({
  selector: 'ui-state-tag',
  imports: [GlyphIcon],
  template: `<span class="st" [class]="'c-' + is().glyph"><ui-glyph [is]="is().glyph" />{{ is().word }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateTag {
  readonly standing = input.required<Standing>();
  protected readonly is = computed(() => words[this.standing()]);
}
