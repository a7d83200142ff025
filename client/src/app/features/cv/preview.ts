import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { citationOf, type CvDocument } from '@cmio-pathway/shared/cv/document';
import { directionOf } from '@cmio-pathway/shared/cv/text';
import { Blocks } from './blocks';

type Item = CvDocument['sections'][number]['items'][number];

/** The CV as the documents write it, on a page: ink on paper in both themes. */
@Component({
  selector: 'app-cv-preview',
  imports: [Blocks],
  templateUrl: './preview.html',
  styleUrl: './preview.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Preview {
  readonly document = input.required<CvDocument>();

  protected readonly contact = computed(() => {
    const { email, phone, place, links } = this.document().head;
    return [email, phone, place, ...links.map(({ label }) => label)].filter((part) => part !== '');
  });
  protected readonly sections = computed(() =>
    this.document().sections.map(({ id, title, items }) => ({
      id,
      title,
      items: items.map((item, at) => (id === 'publications' ? publication(item, at + 1) : line(item))),
    })),
  );
}

/** What stands left of it, and what right. */
const line = (item: Item) => ({
  key: item.key,
  lead: item.dates,
  direction: directionOf(item.title),
  cited: null as ReturnType<typeof citationOf> | null,
  title: item.title,
  identifiers: [] as string[],
  where: [item.organisation, item.place].filter((part) => part !== '').join(', '),
  text: item.text,
  facts: item.facts.join(' · '),
  links: [...identifiersOf(item), ...item.links.map(({ label }) => label)],
  check: item.check === null ? '' : item.check.charAt(0).toUpperCase() + item.check.slice(1),
});

/** A publication is cited, and numbered instead of dated. */
const publication = (item: Item, number: number): ReturnType<typeof line> => ({
  ...line({ ...item, organisation: '', doi: '', pmid: '' }),
  lead: `${number}.`,
  cited: citationOf(item),
  identifiers: identifiersOf(item),
});

const identifiersOf = ({ doi, pmid }: Item): string[] => [
  ...(doi === '' ? [] : [`doi:${doi}`]),
  ...(pmid === '' ? [] : [`PMID ${pmid}`]),
];
