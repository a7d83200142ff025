import { Pipe, type PipeTransform } from '@angular/core';

export type TimeForm =
  'HH:mm' | 'd MMM' | 'd MMM, HH:mm' | 'd MMM yyyy' | 'd MMM yyyy, HH:mm' | 'yyyy-MM-dd' | "yyyy-MM-dd'T'HH:mm";

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (number: number) => String(number).padStart(2, '0');
const civil = /^\d{4}-\d{2}-\d{2}$/;

/** A moment, or a civil day, as the reader's clock has it. That of Angular brings all forms of all locales to the first page. */
export const formatDate = (moment: Date | string, form: TimeForm): string => {
  const at = new Date(typeof moment === 'string' && civil.test(moment) ? `${moment}T00:00:00` : moment);
  const [year, day] = [String(at.getFullYear()).padStart(4, '0'), at.getDate()];
  const date = `${day} ${months[at.getMonth()]}`;
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const iso = `${year}-${two(at.getMonth() + 1)}-${two(day)}`;
  const forms: Record<TimeForm, string> = {
    'HH:mm': time,
    'd MMM': date,
    'd MMM, HH:mm': `${date}, ${time}`,
    'd MMM yyyy': `${date} ${year}`,
    'd MMM yyyy, HH:mm': `${date} ${year}, ${time}`,
    'yyyy-MM-dd': iso,
    "yyyy-MM-dd'T'HH:mm": `${iso}T${time}`,
  };
  return forms[form];
};

@Pipe({ name: 'localTime' })
export class LocalTime implements PipeTransform {
  transform(moment: Date | string | null | undefined, form: TimeForm): string {
    return moment ? formatDate(moment, form) : '';
  }
}
