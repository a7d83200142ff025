import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { credentials } from '@cmio-pathway/shared/credentials/credentials';
import { cycleOfHeld } from '@cmio-pathway/shared/credits/words';
import { EndsLine } from '../../ui/ends-line';
import { GlyphIcon } from '../../ui/glyph';
import { cycleOfRow, inLine, shownCredential } from './credential-words';
import { View } from './view';

const FIRST = 8;

/** What is held for a time and what comes again, by when it ends. */
@Component({
  selector: 'app-credentials-panel',
  imports: [EndsLine, GlyphIcon, RouterLink],
  templateUrl: './credentials-panel.html',
  styleUrl: './credentials-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CredentialsPanel {
  protected readonly view = inject(View);
  protected readonly FIRST = FIRST;
  protected readonly all = signal(false);

  protected readonly rows = computed(() => {
    const known = this.view.known();
    if (!known) return [];
    const { live, replaced } = inLine(credentials(known, this.view.today));
    const isOwn = this.view.seen() === null;
    return [
      ...live.map((row) => ({
        ...shownCredential(row, isOwn, this.view.today),
        cycle: cycleOfRow(cycleOfHeld(row, this.view.cycles()), this.view.today),
      })),
      ...replaced.map((row) => ({
        ...shownCredential({ ...row, takesAlong: [] }, false, this.view.today),
        cycle: null,
      })),
    ];
  });
  protected readonly shownRows = computed(() => (this.all() ? this.rows() : this.rows().slice(0, FIRST)));
}
