import { expect, it } from '@jest/globals';
import { advise, attention, commonWay, forecast, formatForecastDay, standing, words } from '@cmio-pathway/shared';
import { clockOfLife, factsOfLife, theDozen } from './facts-of-life.js';
import { alone, type Life } from './lives.js';

const today = '2026-11-23';
const now = new Date(`${today}T12:00:00Z`);

/** What the product says to one life on one day, as somebody would read it. */
const told = (life: Life): string[] => {
  const facts = factsOfLife(life, now);
  const way = facts.way ?? commonWay;
  const clock = clockOfLife(life, now);
  const { statedStep, restsOn, steps } = standing(facts, today);
  const titleOf = (id: string) => way.milestone(id)!.title;
  const asking = steps
    .flatMap(({ milestones }) => milestones)
    .filter(({ standing: is }) =>
      ['returned', 'waiting', 'expiring', 'lapsed', 'renewal_waiting', 'not_met'].includes(is),
    )
    .map(({ milestone, standing: is }) => `${words[is].word}: ${milestone.title}`);
  const { level, reasons } = attention(facts, { today, clock });
  const { ready, durations, unknown } = forecast({ facts, today, clock, seed: 1 });
  const said = (day: string) => formatForecastDay(day, today);
  return [
    `Step ${statedStep} of 13${restsOn.length > 0 ? `; as stated: ${restsOn.join(', ')}` : ''}`,
    `Verified ${steps.map(({ step, verified, required }) => `${step.id}: ${verified} of ${required}`).join('; ')}`,
    ...asking,
    `Attention: ${level}`,
    ...reasons.map(({ text, since }) => `  ${text} Since ${since}.`),
    ready
      ? `Ready to apply: even chance by ${said(ready.p50)}, 16 of 20 from ${said(ready.p10)} to ${said(ready.p90)}; ${durations.proposals} of ${durations.used} durations ours; ${unknown.length} without a length`
      : 'Everything before applying is verified',
    ...advise(facts, { today, clock, canSubmit: life.inProgram > 0 }).map(
      ({ action, milestone, reason, due, rule }, at) =>
        `${at + 1}. ${action} “${titleOf(milestone)}”${due ? ` by ${due}` : ''}: ${reason} [${rule.is}: ${rule.text} ${rule.source.title}]`,
    ),
  ];
};

it.each(theDozen(alone).map((life) => [life.name, life] as const))('%s is told what fits', (_, life) => {
  expect(told(life)).toMatchSnapshot();
});
