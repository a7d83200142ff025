import { invalid } from '../errors.js';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Where a page of a list by name ended, `<id>~…~<name>`: the name as it is sorted and then the ids, nulls for the first page. A text that
 * no page ends with is refused.
 */
export const nameCursor = (after: string | undefined, ids: number): (string | null)[] => {
  if (after === undefined) return Array.from({ length: ids + 1 }, () => null);
  const found = new RegExp(`^${`(${id})~`.repeat(ids)}(.*)$`, 's').exec(after);
  if (!found) throw invalid('/after', 'This page does not exist.', 'cursor');
  return [found.at(-1)!, ...found.slice(1, -1)];
};
