export interface Piece {
  text: string;
  is: 'same' | 'added' | 'removed';
}

const words = (text: string) => text.match(/\s*\S+/g) ?? [];

/** Word by word, what a later text changed: the longest common run of words stays, the rest is removed and added. */
export const wordDiff = (before: string, after: string): Piece[] => {
  const [a, b] = [words(before), words(after)];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] =
        a[i]!.trim() === b[j]!.trim() ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const pieces: Piece[] = [];
  const add = (text: string, is: Piece['is']) => {
    const last = pieces.at(-1);
    if (last?.is === is) last.text += text;
    else pieces.push({ text, is });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.trim() === b[j]!.trim()) {
      add(b[j]!, 'same');
      i++;
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) add(a[i++]!, 'removed');
    else add(b[j++]!, 'added');
  }
  return pieces;
};
