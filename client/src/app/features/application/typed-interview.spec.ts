import { noInterview, readInterview, typedInterview } from './typed-interview';

const interview = {
  id: '0199a1c0-0000-7000-8000-000000000001',
  kind: 'panel' as const,
  at: '2026-12-02T14:00:30.000Z',
  minutes: 90,
  where: 'Board room',
  with: 'Dr. Palmgren',
  state: 'planned' as const,
  reflection: '',
  revision: 1,
};

test('what was read and not changed is what is sent, to the second', () => {
  const { id: _, revision: __, ...draft } = interview;
  expect(readInterview(typedInterview(interview), interview.at)).toEqual({ draft });
});

test('another minute is another moment, where the reader is', () => {
  const typed = { ...typedInterview(interview), at: '2026-12-03T09:30' };
  expect(readInterview(typed, interview.at)).toMatchObject({
    draft: { at: new Date('2026-12-03T09:30').toISOString() },
  });
});

test('without a day, or with no number of minutes, it says so at the field', () => {
  expect(readInterview(noInterview)).toEqual({ faults: { at: 'Choose a day and a time.' } });
  expect(readInterview({ ...typedInterview(interview), minutes: 'an hour' })).toEqual({
    faults: { minutes: 'Between 5 and 960 minutes.' },
  });
});
