import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The initials of somebody whose name stands beside, or names the control around it. */
@Component({
  selector: 'ui-avatar',
  template: `<span class="who" aria-hidden="true">{{ initials() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Avatar {
  readonly name = input.required<string>();
  protected readonly initials = computed(() => {
    const names = this.name()
      .split(/\s+/)
      .filter((part) => /^\p{L}/u.test(part) && !/^Dr\.?$/i.test(part));
    return `${names[0]?.[0] ?? ''}${names.length > 1 ? names.at(-1)![0] : ''}`.toUpperCase();
  });
}
