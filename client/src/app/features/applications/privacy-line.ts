import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Applications } from '@cmio-pathway/shared/contracts/application';
import { Icon } from '../../ui/icon';

/** Who sees what of this page, as it is now. */
@Component({
  selector: 'app-privacy-line',
  imports: [Icon],
  template: `<p class="cap"><ui-icon name="lock" small />{{ says() }}</p>`,
  styles: `
    p {
      display: flex;
      gap: 7px;
      align-items: center;
    }
    @media (max-width: 839px) {
      p {
        align-items: start;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivacyLine {
  readonly all = input.required<Applications>();

  protected readonly says = computed(() => privacyWords(this.all()));
}

const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is true of who reads what: nobody, some of them, or all; who reads a single one is said on its page. */
export const privacyWords = ({ applications, shares = [] }: Applications): string => {
  const page = 'Only you see this page.';
  const names = [...new Map(shares.map(({ reader }) => [reader.id, reader.name])).values()];
  const shared = applications.filter(({ readers }) => readers > names.length).length;
  if (names.length > 0)
    return `${page} Shared with ${and.format(names)}: all${shared > 0 ? `; with others: ${shared}, each says whom` : ''}.`;
  if (shared === 0) return `${page} Nothing of it is shared.`;
  return `${page} Shared: ${shared} of ${applications.length}; the page of each says with whom.`;
};
