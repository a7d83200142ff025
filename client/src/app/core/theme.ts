import { Injectable, signal } from '@angular/core';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** Light, dark, or as the system says; kept on this device. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly choice = signal<ThemeChoice>(
    (document.documentElement.dataset['theme'] as ThemeChoice | undefined) ?? 'system',
  );

  choose(choice: ThemeChoice): void {
    this.choice.set(choice);
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    try {
      if (choice === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', choice);
    } catch {
      // A browser that keeps nothing shows the choice until it is closed.
    }
  }
}
