import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { Section } from './section';

/** Where the posting is, and its text: postings are taken off the net, so the text is kept here. */
@Component({
  selector: 'app-posting-section',
  imports: [Section, TextField],
  template: `
    <app-section name="posting" title="Posting" [state]="state()" [opens]="state() !== 'Nothing yet'">
      <ui-text-field [of]="keeping.form.link" label="Link" type="url" placeholder="https://" />
      @if (link(); as link) {
        <p>
          <a [href]="link" target="_blank" rel="noopener noreferrer"
            >Open the posting<span class="sr"> in a new tab</span></a
          >
        </p>
      }
      <ui-text-field
        [of]="keeping.form.posting"
        label="Text of the posting"
        help="Postings disappear from the net; what you paste stays here."
        [rows]="8"
      />
    </app-section>
  `,
  styleUrl: './fields.css',
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PostingSection {
  protected readonly keeping = inject(Keeping);

  /** Only what the contract takes as an address is opened. */
  protected readonly link = computed(() => {
    const link = this.keeping.live()?.content.link ?? '';
    return link === this.keeping.typed().link.trim() ? link : '';
  });
  protected readonly state = computed(() => {
    const { link, posting } = this.keeping.typed();
    const said = [link.trim() && 'Link', posting.trim() && 'Text'].filter(Boolean);
    return said.length === 0 ? 'Nothing yet' : said.join(' and ').replace('and Text', 'and text');
  });
}
