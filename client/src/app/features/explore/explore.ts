import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { CurrentSession } from '../../core/session';
import { Mark } from '../../ui/mark';

/** The frame of what is open to everybody; who is signed in has the frame of every page around it. */
@Component({
  selector: 'app-explore',
  imports: [Mark, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './explore.html',
  styleUrl: './explore.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExplorePage {
  protected readonly session = inject(CurrentSession);
  protected readonly views = [
    { path: '/explore', label: 'The way' },
    { path: '/explore/ladder', label: 'Ladder' },
    { path: '/explore/role', label: 'The role' },
    { path: '/explore/skills', label: 'Skills' },
    { path: '/explore/pay', label: 'Pay' },
    { path: '/explore/tracks', label: 'Tracks' },
    { path: '/explore/questions', label: 'Questions' },
    { path: '/explore/corrections', label: 'Corrections' },
  ];
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
