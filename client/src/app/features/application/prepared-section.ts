import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { interviewPreparation } from '@cmio-pathway/shared/applications/preparation';
import { GlyphIcon } from '../../ui/glyph';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { answered, answerTo, ownQuestions, preparedCount, toldOf } from './prepared-answers';
import { Rows } from './rows';
import { Section } from './section';
import { OwnWay } from './way';

/** The interview, prepared from what the post answers for and what one has done oneself. */
@Component({
  selector: 'app-prepared-section',
  imports: [GlyphIcon, RouterLink, Section, TextField],
  providers: [Rows],
  templateUrl: './prepared-section.html',
  styleUrls: ['./fields.css', './prepared-section.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreparedSection {
  readonly #keeping = inject(Keeping);
  readonly #way = inject(OwnWay);
  protected readonly rows = inject(Rows);
  protected readonly form = this.#keeping.form;
  protected readonly blank = { about: '', text: '' };

  readonly #answers = computed(() => this.#keeping.typed().prepared);
  readonly #rung = computed(() => this.#keeping.live()?.content.rung ?? null);
  protected readonly own = computed(() => ownQuestions(this.#answers()));
  protected readonly groups = computed(() =>
    interviewPreparation({ rung: this.#rung(), prepared: [] }, this.#way.facts()).map((group) => {
      const items = toldOf(group);
      return { id: group.id, title: group.title, items };
    }),
  );
  readonly #count = computed(() => preparedCount(this.#answers(), this.#rung()));
  protected readonly opens = computed(() => ['screen', 'panel'].includes(this.#keeping.now()));
  protected readonly state = computed(() => {
    const { there, of } = this.#count();
    return there === 0 ? 'Nothing yet' : `${there} of ${of} answers`;
  });

  protected answerTo(about: string): string {
    return answerTo(this.#answers(), about);
  }

  protected countIn(items: readonly { text: string }[]): string {
    const there = items.filter(({ text }) => this.answerTo(text).trim() !== '').length;
    return there === 0 ? '' : `${there} of ${items.length}`;
  }

  protected answer(about: string, event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.#keeping.set({ prepared: answered(this.#answers(), about, value) });
  }
}
