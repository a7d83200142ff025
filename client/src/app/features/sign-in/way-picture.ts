import { ChangeDetectionStrategy, Component } from '@angular/core';
import { lanes, mainLine, steps } from '@cmio-pathway/shared/pathway/steps';

const title = (id: number) => steps.find((step) => step.id === id)!.title;

/** The way in thirteen steps, drawn as the line every page uses. */
@Component({
  selector: 'app-way-picture',
  template: `
    <svg
      viewBox="0 0 820 900"
      preserveAspectRatio="xMinYMin meet"
      role="img"
      aria-label="The path in thirteen steps, from medical school to Chief Medical Information Officer"
    >
      @for (lane of lanes; track lane.id; let at = $index) {
        <path [attr.d]="lane.line" fill="none" stroke="var(--seq-3)" stroke-width="6" />
        <rect x="180" [attr.y]="lane.y - 13" width="32" height="26" rx="8" fill="var(--seq-3)" />
        <text class="n s" x="196" [attr.y]="lane.y + 5" text-anchor="middle" fill="#fff">{{ lane.id }}</text>
        <text class="l" x="246" [attr.y]="lane.y + 5">{{ lane.title }}</text>
      }
      <path d="M196 0V558" stroke="var(--path)" stroke-width="14" fill="none" />
      <path d="M196 558V668" stroke="var(--path)" stroke-width="4" stroke-dasharray="8 7" fill="none" />
      <path
        d="M210 327H722Q748 327 748 353V433Q748 459 722 459H210"
        fill="none"
        stroke="var(--ink-3)"
        stroke-width="3"
        stroke-dasharray=".1 8"
        stroke-linecap="round"
      />
      <circle cx="748" cy="368" r="19" class="ground" stroke="var(--ink-2)" stroke-width="2" stroke-dasharray="4 3.5" />
      <text class="n s" x="748" y="373" text-anchor="middle" fill="var(--ink)">11</text>
      <text class="l" x="718" y="365" text-anchor="end">Consider an MBA</text>
      <text class="q" x="718" y="383" text-anchor="end">optional</text>
      @for (station of stations; track station.id) {
        <circle cx="196" [attr.cy]="station.y" r="22" fill="var(--path)" />
        <text class="n" x="196" [attr.y]="station.y + 6" text-anchor="middle" fill="currentColor">
          {{ station.id }}
        </text>
        <text class="t" x="246" [attr.y]="station.y + 6">{{ station.title }}</text>
      }
      <rect x="160" y="538" width="72" height="40" rx="9" fill="var(--ink)" />
      <text class="n" x="196" y="564" text-anchor="middle" fill="currentColor">CMIO</text>
      <text class="t" x="246" y="564">Chief Medical Information Officer</text>
      <circle cx="196" cy="624" r="19" class="ground" stroke="var(--path)" stroke-width="3" />
      <text class="n s" x="196" y="629" text-anchor="middle" fill="var(--ink)">13</text>
      <text class="l" x="246" y="629">{{ last }}</text>
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      color-scheme: dark;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    .ground {
      fill: currentColor;
    }
    .n {
      font: 700 18px/1 var(--font-head);
    }
    .n.s {
      font-size: 15px;
    }
    .t {
      font: 600 18px/1 var(--font-head);
      fill: var(--ink);
    }
    .l {
      font: 500 15px/1 var(--font-text);
      fill: var(--ink-2);
    }
    .q {
      font: 450 13px/1 var(--font-text);
      fill: var(--ink-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WayPicture {
  protected readonly stations = mainLine
    .filter((id) => id !== 13)
    .map((id, at) => ({ id, title: title(id), y: 96 + at * 66 }));
  protected readonly lanes = lanes.map((id, at) => {
    const x = 132 - at * 24;
    const y = 716 + at * 36;
    return { id, title: title(id), y, line: `M${x} 0V${y - 22}Q${x} ${y} ${x + 22} ${y}H196` };
  });
  protected readonly last = title(13);
}
