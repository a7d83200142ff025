import { columnsOf } from './transcript-columns';
import { amountIn, categoriesIn, dayIn, orderOf, unitIn } from './transcript-cells';
import { lacking, type Reading, readRows, tableOf } from './transcript';

const today = '2026-11-23';
const reading = (rest: Partial<Reading> & Pick<Reading, 'columns'>): Reading => ({
  order: 'month_first',
  unit: 'CME',
  today,
  ...rest,
});
const read = (text: string, rest: Partial<Reading> = {}) => {
  const table = tableOf(text);
  return readRows(table, reading({ columns: columnsOf(table.names), ...rest }));
};

describe('a transcript', () => {
  it('is read with its columns in any order and under the names that transcripts give them', () => {
    const text = [
      'Sponsor,Credit Type,Activity Title,Completion Date,Credits Claimed',
      '"Northmoor Health","AMA PRA Category 1 Credit™; Ethics","Alerts, and who reads them",2/14/2026,1.50',
    ].join('\r\n');
    expect(read(text)).toEqual([
      {
        line: 2,
        row: {
          on: '2026-02-14',
          title: 'Alerts, and who reads them',
          provider: 'Northmoor Health',
          amount: 1.5,
          unit: 'CME',
          categories: ['ama_pra_1', 'ethics'],
        },
        faults: [],
        unknown: [],
        cells: expect.objectContaining({ on: '2/14/2026', amount: '1.50' }),
      },
    ]);
  });

  it('is read when it is pasted from a spreadsheet, or parted by semicolons, with empty lines between', () => {
    expect(read('Date\tTitle\tHours\n14 Feb 2026\tGrand rounds\t1\n').map(({ row }) => row?.title)).toEqual([
      'Grand rounds',
    ]);
    const rows = read('\uFEFFDate;Title;Hours\n\n2026-02-14;Grand rounds;1,5\n;;\n2026-02-15;Talk;2\n');
    expect(rows.map(({ line, row }) => [line, row?.amount])).toEqual([
      [3, 1.5],
      [5, 2],
    ]);
  });

  it('keeps a line break and a quote inside a cell', () => {
    const [row] = read('Date,Title,Hours\n2026-02-14,"Alerts\n""and"" fatigue",1');
    expect(row?.row?.title).toBe('Alerts\n"and" fatigue');
  });

  it('says of every row what is wrong in it, and reads the others', () => {
    const rows = read(
      'Date,Title,Hours,Unit\nsoon,Talk,1,CME\n2026-02-14,,0,CME\n2027-01-01,Talk,1,CME\n2026-01-01,Talk,1,apples\n2026-01-02,Talk,1,PDUs',
    );
    expect(rows.map(({ line, row, faults }) => [line, row?.unit ?? null, faults.map(({ part }) => part)])).toEqual([
      [2, null, ['on']],
      [3, null, ['amount', 'title']],
      [4, null, ['on']],
      [5, null, ['unit']],
      [6, 'PDU', []],
    ]);
    expect(rows[2]!.faults[0]!.says).toBe('This date is in the future.');
    expect(read(`Date,Title,Hours\n2026-01-01,${'long '.repeat(60)},1`)[0]!.faults).toEqual([
      { part: 'title', says: 'A title has at most 200 characters.' },
    ]);
  });

  it('asks for the columns that nothing names, and has a first row where there are no names', () => {
    const table = tableOf('2026-02-14,Talk,1\n2026-02-15,Another,2');
    expect(table.names).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(lacking(columnsOf(table.names))).toEqual(['on', 'title', 'amount']);
    const columns = { on: 0, title: 1, amount: 2 };
    expect(lacking(columns)).toEqual([]);
    expect(readRows(table, reading({ columns })).map(({ line }) => line)).toEqual([1, 2]);
    expect(tableOf('')).toEqual({ names: [], rows: [] });
  });

  it('takes the unit of a row from its column, else from its amount, else from the reader', () => {
    const units = (text: string) => read(text, { unit: 'CE' }).map(({ row }) => row?.unit);
    expect(
      units('Date,Title,Credits,Unit\n2026-01-01,A,1.5 CME,PDU\n2026-01-01,A,1.5 CME,\n2026-01-01,A,1.5 hours,'),
    ).toEqual(['PDU', 'CME', 'CE']);
  });
});

it('knows columns by what transcripts call them, the plainest name first', () => {
  expect(columnsOf(['Type', 'Unit', 'Provider Name', 'CME Hours', 'Course Name', 'Date'])).toEqual({
    on: 5,
    title: 4,
    amount: 3,
    unit: 1,
    provider: 2,
    categories: 0,
  });
  expect(columnsOf(['Expiration Date', 'Date', 'Title', 'Credits'])).toMatchObject({ on: 1 });
  expect(columnsOf(['Name', 'Activity title', 'Date'])).toEqual({ title: 1, on: 2 });
  expect(columnsOf(['foo', 'bar'])).toEqual({});
});

it.each([
  ['2026-02-03', '2026-02-03', '2026-02-03'],
  ['2026-02-03 00:00:00', '2026-02-03', '2026-02-03'],
  ['2026-02-03T09:30:00Z', '2026-02-03', '2026-02-03'],
  ['2/3/2026', '2026-02-03', '2026-03-02'],
  ['02/03/26', '2026-02-03', '2026-03-02'],
  ['14/2/2026', '2026-02-14', '2026-02-14'],
  ['2/14/2026', '2026-02-14', '2026-02-14'],
  ['2/3/2026 9:05 AM', '2026-02-03', '2026-03-02'],
  ['Feb 3, 2026', '2026-02-03', '2026-02-03'],
  ['2/30/2026', null, null],
  ['14/14/2026', null, null],
  ['Feb 2026', null, null],
  ['soon', null, null],
])('the date %s is %s with the month first and %s with the day first', (cell, monthFirst, dayFirst) => {
  expect([dayIn(cell, 'month_first'), dayIn(cell, 'day_first')]).toEqual([monthFirst, dayFirst]);
});

it('knows the order of day and month where one date settles it, and asks where none does', () => {
  expect(orderOf(['2/3/2026', '2/14/2026'])).toBe('month_first');
  expect(orderOf(['2/3/2026', '14/2/2026'])).toBe('day_first');
  expect(orderOf(['2/3/2026', '2/2/2026'])).toBeNull();
  expect(orderOf(['2/2/2026', '2026-02-03'])).toBe('month_first');
  expect(orderOf([])).toBe('month_first');
});

it.each([
  ['1.50', 1.5, ''],
  ['1.5 CME', 1.5, 'CME'],
  ['0.25', 0.25, ''],
  ['1,5', 1.5, ''],
  ['2.000', 2, ''],
  ['1.125', null, ''],
  ['1,250', null, ''],
  ['0', null, ''],
  ['none', null, ''],
  ['-1', null, ''],
])('the amount %s is %s', (cell, amount, word) => {
  expect(amountIn(cell)).toEqual({ amount, word });
});

it('knows units by their words, and leaves open what names none', () => {
  expect(
    ['CME', 'cme credits', 'AMA PRA Category 1 Credit™', 'Contact hours', 'CEUs', 'pdu', 'Questions'].map(unitIn),
  ).toEqual(['CME', 'CME', 'CME', 'CE', 'CEU', 'PDU', 'questions']);
  expect(['', 'Hours', 'credits'].map(unitIn)).toEqual([undefined, undefined, undefined]);
  expect(unitIn('apples')).toBeNull();
});

it('knows categories by their words, and says which it does not know', () => {
  expect(categoriesIn('AMA PRA Category 1 Credit(s)™ | HIMSS approved; Medical ethics, Fun')).toEqual({
    categories: ['ama_pra_1', 'himss_approved', 'ethics'],
    unknown: ['Fun'],
  });
  expect(categoriesIn('AOA Category 1-A; AMA PRA Category 2; Category 1').categories).toEqual([
    'aoa_1a',
    'ama_pra_2',
    'ama_pra_1',
  ]);
  expect(categoriesIn('')).toEqual({ categories: [], unknown: [] });
});
