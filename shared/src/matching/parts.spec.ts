import { describe, expect, it } from '@jest/globals';
import { aMentee, aMentor, aRound } from '../testing/a-round.js';
import { asked, behind, hoursApart, language, organisation, placesLeft, room, step, wait, zone } from './parts.js';

const round = aRound([], []);
const [ada, grace] = [aMentee('ada'), aMentor('grace')];
const at = (name: string, offset: number) => ({ name, offset });

describe('what fits', () => {
  it('asks whether the mentee asked', () => {
    const of = (...wishes: string[]) => asked(aMentee('ada', { wishes }), grace, round);
    expect(of('grace', 'otto')).toEqual({ value: 1, words: 'Ada asked for Grace, as wish 1.' });
    expect(of('otto', 'grace')).toEqual({ value: 1 - 1 / 3, words: 'Ada asked for Grace, as wish 2.' });
    expect(of('a', 'b', 'c', 'd', 'grace').value).toBe(0);
    expect(of('otto')).toEqual({ value: 0, words: 'Ada has not asked for Grace.' });
  });

  it('asks whether the mentor knows the step, or one next to it on the main line', () => {
    const of = (where: number | null, ...steps: number[]) =>
      step(aMentee('ada', { step: where }), aMentor('grace', { steps }), round);
    expect(of(5, 2, 5)).toEqual({
      value: 1,
      words: 'Grace knows step 5, Gain Leadership and Management Experience, where Ada stands.',
    });
    expect(of(5, 6, 4)).toEqual({
      value: 0.5,
      words: 'Grace knows step 6, Acquire Relevant Certifications, next to where Ada stands.',
    });
    expect(of(5, 4).words).toBe(
      'Grace knows step 4, Pursue Formal Training in Medical Informatics, next to where Ada stands.',
    );
    expect(of(5, 1, 10)).toEqual({
      value: 0,
      words: 'Grace does not name step 5, Gain Leadership and Management Experience, where Ada stands.',
    });
    expect(of(7, 1, 13).value).toBe(0);
    expect(of(1, 13, 2).value).toBe(0.5);
    expect(of(13, 12).value).toBe(0.5);
    expect(of(null, 5)).toEqual({ value: 0.5, words: 'Where Ada stands is not known.' });
    expect(of(5)).toEqual({ value: 0.5, words: 'Grace has not said which steps they know.' });
  });

  it('asks for the skills behind', () => {
    const of = (open: 'it' | 'data' | null, skills: ('it' | 'leadership' | 'data')[]) =>
      behind(
        aMentee('ada', { behind: open ? [open, 'leadership', 'change'] : [] }),
        aMentor('grace', { skills }),
        round,
      );
    expect(of('data', ['leadership', 'data'])).toEqual({
      value: 2 / 3,
      words:
        'Grace teaches data analysis and leadership; Ada has most left of data analysis, leadership and change management.',
    });
    expect(of('data', ['data']).words).toMatch(/^Grace teaches data analysis; /);
    expect(of('data', ['it'])).toEqual({
      value: 0,
      words: 'Grace names none of the skills Ada has most left of: data analysis, leadership and change management.',
    });
    expect(of(null, ['it'])).toEqual({ value: 0.5, words: 'No skill of Ada is known to be behind.' });
    expect(of('it', [])).toEqual({ value: 0.5, words: 'Grace has not said which skills they teach.' });
  });

  it('asks for a language in common, however it is written', () => {
    const of = (hers: string[], his: string[]) =>
      language(aMentee('ada', { languages: hers }), aMentor('grace', { languages: his }), round);
    expect(of(['english ', 'Polish'], ['English', 'German', 'POLISH'])).toEqual({
      value: 1,
      words: 'Both speak English and POLISH.',
    });
    expect(of(['ｅnglish'], ['English'])).toEqual({ value: 1, words: 'Both speak English.' });
    expect(of(['Polish'], ['English'])).toEqual({ value: 0, words: 'They have no language in common.' });
    expect(of([], ['English'])).toEqual({ value: 0.5, words: 'Ada has not said which languages they speak.' });
    expect(of(['English'], [])).toEqual({ value: 0.5, words: 'Grace has not said which languages they speak.' });
  });

  it('asks how far their clocks are apart, the shorter way around', () => {
    const of = (hers: number | null, his: number | null) =>
      zone(
        aMentee('ada', { zone: hers === null ? null : at('Hers', hers) }),
        aMentor('grace', { zone: his === null ? null : at('His', his) }),
        round,
      );
    expect(of(60, 60)).toEqual({ value: 1, words: 'Their clocks show the same time.' });
    expect(of(60, 0)).toEqual({ value: 0.875, words: 'Their clocks are 1 hour apart.' });
    expect(of(-300, -480)).toEqual({ value: 0.625, words: 'Their clocks are 3 hours apart.' });
    expect(of(0, 330)).toEqual({ value: 1 - 5.5 / 8, words: 'Their clocks are 5.5 hours apart.' });
    expect(of(-600, 780).words).toBe('Their clocks are 1 hour apart.');
    expect(of(0, 600).value).toBe(0);
    expect(of(null, 0)).toEqual({ value: 0.5, words: 'The time zone of Ada is not known.' });
    expect(of(0, null)).toEqual({ value: 0.5, words: 'The time zone of Grace is not known.' });
    expect(hoursApart(ada, grace)).toBeNull();
  });

  it('asks for the organisation as the program wants it', () => {
    const of = (hers: string | null, his: string | null, wants: 'same' | 'other' | 'any') =>
      organisation(aMentee('ada', { organisation: hers }), aMentor('grace', { organisation: his }), wants);
    expect(of('Northmoor', 'Northmoor', 'any')).toBeNull();
    expect(of('northmoor ', 'Northmoor', 'same')).toEqual({
      value: 1,
      words: 'Both work at Northmoor; the program wants that.',
    });
    expect(of('Northmoor', 'Northmoor', 'other')).toEqual({
      value: 0,
      words: 'Both work at Northmoor; the program wants somebody from elsewhere.',
    });
    expect(of('Northmoor', 'Westbrook', 'same')).toEqual({
      value: 0,
      words: 'Grace works at Westbrook; the program wants somebody of Northmoor.',
    });
    expect(of('Northmoor', 'Westbrook', 'other')).toEqual({
      value: 1,
      words: 'Grace works at Westbrook; the program wants somebody from elsewhere.',
    });
    expect(of(null, 'Westbrook', 'same')).toEqual({ value: 0.5, words: 'Where Ada works is not known.' });
    expect(of('Northmoor', null, 'other')).toEqual({ value: 0.5, words: 'Where Grace works is not known.' });
  });

  it('asks how many places are free', () => {
    const of = (capacity: number, load: number, capacitySaid = true) =>
      room(ada, aMentor('grace', { capacity, load, capacitySaid }), round);
    expect(of(4, 1)).toEqual({ value: 0.75, words: 'Grace has 3 of 4 places free.' });
    expect(of(4, 4, false)).toEqual({ value: 0, words: 'Grace has 0 of 4 places free, as is usual here.' });
    expect(of(0, 0)).toEqual({ value: 0, words: 'Grace has 0 of 0 places free.' });
    expect(placesLeft(aMentor('grace', { capacity: 2, load: 5 }))).toBe(0);
    expect(placesLeft(aMentor('grace', { capacity: 5, load: 2 }))).toBe(3);
  });

  it('asks how long the mentee has been without a mentor', () => {
    const of = (withoutSince: string) => wait(aMentee('ada', { withoutSince }), grace, round);
    expect(of('2026-11-23')).toEqual({ value: 0, words: 'Ada has been without a mentor for 0 days.' });
    expect(of('2026-11-22')).toEqual({ value: 1 / 180, words: 'Ada has been without a mentor for 1 day.' });
    expect(of('2026-08-25')).toEqual({ value: 0.5, words: 'Ada has been without a mentor for 90 days.' });
    expect(of('2020-01-01').value).toBe(1);
    expect(of('2027-01-01')).toEqual({ value: 0, words: 'Ada has been without a mentor for 0 days.' });
  });
});
