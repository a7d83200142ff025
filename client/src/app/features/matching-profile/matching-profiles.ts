import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ownMatchingProfiles } from '../../data/matching-profiles';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { MatchingProfileForm } from './matching-profile-form';

/** What a mentee says for matching, in each program they are enrolled in. */
@Component({
  selector: 'app-matching-profiles',
  imports: [LoadFailure, Loading, MatchingProfileForm, RouterLink],
  template: `
    <p class="back"><a routerLink="/mentors">Mentors</a></p>
    <h1>About you, for matching</h1>
    <p class="sub">
      Read by the admins who look for a mentor for you, and by nobody else. Empty fields say nothing and are never held
      against you.
    </p>
    @if (profiles(); as profiles) {
      <div class="stack">
        @for (one of profiles; track one.program.id) {
          <app-matching-profile-form [of]="one" (saved)="resource.reload()" />
        } @empty {
          <p>
            You are in no program, so nobody matches you.
            <a routerLink="/mentors/ask">Ask somebody to be your mentor</a>
          </p>
        }
      </div>
    } @else if (resource.error()) {
      <ui-load-failure what="What you said" (again)="resource.reload()" />
    } @else {
      <ui-loading [bars]="4" />
    }
  `,
  styleUrl: './matching-profile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchingProfilesPage {
  protected readonly resource = ownMatchingProfiles();
  protected readonly profiles = computed(() => (this.resource.hasValue() ? this.resource.value().profiles : undefined));
}
