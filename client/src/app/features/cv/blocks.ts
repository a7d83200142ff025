import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CvBlock } from '@cmio-pathway/shared/cv/text';

/** A text of the CV as paragraphs and lists, each in the direction it is written in. */
@Component({
  selector: 'app-cv-blocks',
  template: `
    @for (block of blocks(); track $index) {
      @if (block.is === 'paragraph') {
        <p dir="auto">{{ block.text }}</p>
      } @else {
        <ul>
          @for (point of block.items; track $index) {
            <li dir="auto">{{ point }}</li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      padding-inline-start: 14px;
    }
    li {
      list-style: '–  ';
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Blocks {
  readonly blocks = input.required<readonly CvBlock[]>();
}
