import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coverageOf } from './coverage.js';

const file = (family: string, faces: readonly string[]) =>
  faces.map((face) => `@expo-google-fonts/${family}/${face}.ttf`);
const head = file('schibsted-grotesk', ['600SemiBold/SchibstedGrotesk_600SemiBold']);
const body = [
  ...file('hanken-grotesk', [
    '400Regular/HankenGrotesk_400Regular',
    '400Regular_Italic/HankenGrotesk_400Regular_Italic',
    '600SemiBold/HankenGrotesk_600SemiBold',
  ]),
  ...file('noto-sans', [
    '400Regular/NotoSans_400Regular',
    '400Regular_Italic/NotoSans_400Regular_Italic',
    '600SemiBold/NotoSans_600SemiBold',
  ]),
  ...file('noto-sans-arabic', ['400Regular/NotoSansArabic_400Regular', '600SemiBold/NotoSansArabic_600SemiBold']),
  ...file('noto-sans-hebrew', ['400Regular/NotoSansHebrew_400Regular', '600SemiBold/NotoSansHebrew_600SemiBold']),
];

/** The faces a CV is set in, all of them from packages, so that it looks the same wherever it is made. */
export interface Faces {
  files: readonly Buffer[];
  /** A text whose characters all have a shape: what no face has becomes a mark, for no document may say less than it seems to. */
  drawn(text: string): string;
}

export const readFaces = (): Faces => {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string) => readFileSync(resolve(name));
  const files = body.map(read);
  const shapes = new Set(files.flatMap((face) => [...coverageOf(face)]));
  const drawn = (text: string) =>
    broken(text)
      .replaceAll(/[\ufe00-\ufe0f\ufeff]/g, '')
      .replaceAll(/[^ -~]/gu, (sign) => (shapes.has(sign.codePointAt(0)!) || shapeless.test(sign) ? sign : '\ufffd'));
  return { files: [...files, ...head.map(read)], drawn };
};

// What joins, parts or turns its neighbours has no shape of its own.
const shapeless = /[\s\u200b-\u200f]/u;

/** A word that no line can hold may be broken every so often. */
const broken = (text: string): string => text.replaceAll(/[^\s/-]{30}(?=[^\s/-]{6})/gu, '$&\u200b');
