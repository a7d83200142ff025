import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { isCalled } from '@cmio-pathway/shared/search/search-key';
import { type MentorRow, plural } from './round-view';

/** The mentors of a round: how many places they had, and who would fill them. */
@Component({
  selector: 'app-mentor-places',
  template: `
    <table>
      <caption class="sr">
        Mentors, their places and who would fill them
      </caption>
      <thead>
        <tr>
          <th scope="col">Mentor</th>
          <th scope="col">Places</th>
          <th scope="col">Would take</th>
        </tr>
      </thead>
      <tbody>
        @for (row of shown(); track row.mentor.person.id) {
          <tr>
            <th scope="row">
              <b>{{ row.mentor.person.name }}</b>
              <span class="cap">{{ row.mentor.organisation }}{{ row.mentor.away ? '; away' : '' }}</span>
            </th>
            <td>
              {{ row.mentees.length }} of {{ plural(row.free, 'free place', 'free places') }}
              <span class="cap"
                >takes {{ row.mentor.capacity }}, has {{ row.mentor.load
                }}{{ row.mentor.capacitySaid ? '' : '; the usual number' }}</span
              >
            </td>
            <td>{{ names(row) }}</td>
          </tr>
        } @empty {
          <tr>
            <td colspan="3">Nobody of that name.</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentorPlaces {
  readonly rows = input.required<readonly MentorRow[]>();
  readonly search = input('');

  protected readonly plural = plural;
  protected readonly shown = computed(() => {
    return this.rows().filter(({ mentor }) => isCalled(mentor.person.name, this.search()));
  });

  protected names({ mentees }: MentorRow): string {
    return mentees.map(({ person }) => person.name).join(', ') || 'Nobody';
  }
}
