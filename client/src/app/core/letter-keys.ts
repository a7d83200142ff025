import { Injectable, signal } from '@angular/core';

/** Whether the key came from where one types or picks. */
export const isInField = ({ target }: Event): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]') !== null;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The letter that was pressed alone, in lower case. */
export const letterOf = ({ key, ctrlKey, metaKey, altKey }: Pressed): string | null =>
  ctrlKey || metaKey || altKey || key.length !== 1 ? null : key.toLowerCase();

const STORED = 'letter-keys';

/** Single letters can be switched off: speech input and a slip of the hand would decide otherwise. */
@Injectable({ providedIn: 'root' })
export class LetterKeys {
  readonly #on = signal(localStorage.getItem(STORED) !== 'off');
  readonly on = this.#on.asReadonly();

  switch(on: boolean): void {
    this.#on.set(on);
    localStorage.setItem(STORED, on ? 'on' : 'off');
  }
}
