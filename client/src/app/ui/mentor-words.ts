import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MentorWords as Words } from '@cmio-pathway/shared/contracts/matching-profile';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { skills } from '@cmio-pathway/shared/explore';

const stepTitle = (id: number) => `${id} ${steps.find((step) => step.id === id)?.title ?? ''}`.trim();
const skillTitle = (id: string) => skills.find((skill) => skill.id === id)?.title.toLowerCase() ?? id;

/** What a mentor says of themselves, in a few lines; what they left empty is left out. */
@Component({
  selector: 'ui-mentor-words',
  template: `
    @if (facts()) {
      <p class="cap">{{ facts() }}</p>
    }
    @if (of().about) {
      <p class="about">{{ of().about }}</p>
    }
    @if (helps()) {
      <p class="cap">{{ helps() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      margin-top: 4px;
      max-width: 72ch;
      overflow-wrap: anywhere;
    }
    .about {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentorWords {
  readonly of = input.required<Words>();

  protected readonly facts = computed(() => {
    const { specialty, organisation, languages } = this.of();
    return [specialty, organisation, languages.length > 0 ? `speaks ${languages.join(', ')}` : '']
      .filter(Boolean)
      .join(', ');
  });
  protected readonly helps = computed(() => {
    const { steps: known, skills: taught } = this.of();
    const parts = [
      known.length > 0 ? `${known.length === 1 ? 'step' : 'steps'} ${known.map(stepTitle).join(', ')}` : '',
      taught.length > 0 ? taught.map(skillTitle).join(', ') : '',
    ].filter(Boolean);
    return parts.length > 0 ? `Can help with ${parts.join('; and with ')}` : '';
  });
}
