import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { responsibilities, skills, surveys, workEnvironment } from '@cmio-pathway/shared/explore';
import { SourceLine } from './source-line';

const nameOf = new Map(skills.map(({ id, title }) => [id, title]));
const items = responsibilities.flatMap((group) => group.items);
const most = skills
  .map(({ id, title }) => ({ title, count: items.filter((item) => item.skills.includes(id)).length }))
  .reduce((a, b) => (b.count > a.count ? b : a));

/** What a CMIO answers for, where the work is done, and who has come to do it. */
@Component({
  selector: 'app-role',
  imports: [RouterLink, SourceLine],
  templateUrl: './role.html',
  styleUrls: ['./view.css', './read-as-lines.css', './role.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleView {
  protected readonly finding = `Of the ${items.length} things a CMIO answers for, ${most.count} need ${most.title.toLowerCase()}, more than any other skill.`;
  protected readonly groups = responsibilities.map((group) => ({
    ...group,
    items: group.items.map((item) => ({
      ...item,
      skills: item.skills.map((id) => ({ id, title: nameOf.get(id)! })),
    })),
  }));
  protected readonly work = workEnvironment;
  protected readonly surveys = surveys;
}
