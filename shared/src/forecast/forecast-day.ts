const quarters = ['January to March', 'April to June', 'July to September', 'October to December'] as const;

/** A day of a forecast as it is said: its quarter up to three years ahead, its year beyond. */
export const formatForecastDay = (day: string, today: string): string => {
  const year = day.slice(0, 4);
  const limit = `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`;
  return day > limit ? year : `${quarters[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]!} ${year}`;
};
