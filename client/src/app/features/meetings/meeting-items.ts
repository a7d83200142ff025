import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Meeting, Side } from '@cmio-pathway/shared/contracts/meeting';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { MeetingActs } from '../../data/meetings';
import { Open } from './open';

type Item = Meeting['items'][number];

/** What somebody said they would do. One that names a milestone goes into the mentee's plan with one tap. */
@Component({
  selector: 'app-meeting-items',
  imports: [RouterLink],
  templateUrl: './meeting-items.html',
  styleUrls: ['./meetings.css', './meeting.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingItems {
  readonly #acts = inject(MeetingActs);
  protected readonly open = inject(Open);

  readonly meeting = input.required<Meeting>();
  readonly other = input.required<string>();

  protected readonly written = signal('');
  protected readonly owner = signal<Side>('mentee');
  protected readonly due = signal('');
  protected readonly milestone = signal('');
  protected readonly fault = signal('');
  protected readonly removed = signal<Item | null>(null);

  readonly #way = wayOf();
  protected readonly choices = steps.map(({ id, title }) => ({
    title: `Step ${id}, ${title}`,
    milestones: this.#way.milestones.filter(({ step }) => step === id),
  }));
  protected readonly items = computed(() =>
    this.meeting().items.map((item) => ({
      item,
      says: [
        item.owner === this.meeting().side ? 'You' : this.other(),
        item.dueOn ? `by ${formatPartial(item.dueOn)}` : '',
        item.milestone ? (this.#way.milestone(item.milestone)?.title ?? 'a milestone of the program') : '',
      ]
        .filter(Boolean)
        .join(', '),
      canPlan: this.meeting().side === 'mentee' && item.milestone !== null && item.dueOn !== null && !item.plannedAt,
    })),
  );

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.written().trim();
    if (!text) return this.fault.set('Say what is to be done.');
    const draft = { text, owner: this.owner(), dueOn: this.due() || null, milestone: this.milestone() || null };
    const sentence = await this.open.try(() => this.#acts.addItem(this.open.whose(), this.open.id(), draft));
    this.fault.set(sentence);
    if (sentence) return;
    this.written.set('');
    this.due.set('');
    this.milestone.set('');
  }

  protected async tick(item: Item): Promise<void> {
    this.fault.set(await this.#change(item, { done: !item.doneAt, removed: false }));
  }

  protected async remove(item: Item): Promise<void> {
    const sentence = await this.#change(item, { done: item.doneAt !== null, removed: true });
    this.fault.set(sentence);
    if (!sentence) this.removed.set({ ...item, revision: item.revision + 1 });
  }

  protected async undo(item: Item): Promise<void> {
    const sentence = await this.#change(item, { done: item.doneAt !== null, removed: false });
    this.fault.set(sentence);
    if (!sentence) this.removed.set(null);
  }

  protected async plan(item: Item): Promise<void> {
    this.fault.set(await this.open.try(() => this.#acts.plan(this.open.id(), item.id)));
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected side(event: Event): Side {
    return this.text(event) === 'mentor' ? 'mentor' : 'mentee';
  }

  #change(
    { id, revision, text, owner, dueOn, milestone }: Item,
    how: { done: boolean; removed: boolean },
  ): Promise<string> {
    const change = { text, owner, dueOn, milestone, ...how };
    return this.open.try(() => this.#acts.changeItem(this.open.whose(), this.open.id(), id, revision, change));
  }
}
