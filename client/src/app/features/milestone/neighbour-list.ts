import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { words } from '@cmio-pathway/shared/record/words';
import { CertaintyWords } from '../../ui/certainty';
import { GlyphIcon } from '../../ui/glyph';
import type { Link } from './neighbours';

/** What comes before or after a milestone, each a link to its own page, and why it is there. */
@Component({
  selector: 'app-neighbour-list',
  imports: [CertaintyWords, GlyphIcon, RouterLink],
  templateUrl: './neighbour-list.html',
  styleUrl: './neighbour-list.css',
  host: { '[class.leads]': 'leads()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeighbourList {
  readonly links = input.required<readonly Link[]>();
  /** The id of the heading that names the list. */
  readonly label = input.required<string>();
  /** Whether it comes before, so that its lines lead to the right where there is room. */
  readonly leads = input(false);

  protected readonly words = words;
}
