import { afterNextRender, ElementRef, Injectable, Injector, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Keeping } from './keeping';
import { labels } from './part-words';
import type { TypedApplication } from './typed-application';

type Lists = Pick<TypedApplication, 'contacts' | 'references' | 'prepared' | 'documents'>;

/** Adding a row to a list of an application, with the focus in it, and leaving one out with a way back. */
@Injectable()
export class Rows {
  readonly #keeping = inject(Keeping);
  readonly #bar = inject(MatSnackBar);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);

  add<Name extends keyof Lists>(name: Name, row: Lists[Name][number]): void {
    this.#set(name, [...this.#keeping.typed()[name], row] as Lists[Name]);
    const find = () => [...this.#host.nativeElement.querySelectorAll('.row')].at(-1);
    afterNextRender(() => find()?.querySelector<HTMLElement>('input, select, textarea')?.focus(), {
      injector: this.#injector,
    });
  }

  leaveOut<Name extends keyof Lists>(name: Name, at: number): void {
    const before = this.#keeping.typed()[name];
    const left = before[at];
    this.#set(name, before.filter((_, index) => index !== at) as Lists[Name]);
    this.#bar
      .open(`${labels[name]}: one was left out.`, 'Undo', { duration: 10_000 })
      .onAction()
      .subscribe(() => {
        const now = this.#keeping.typed()[name];
        this.#set(name, [...now.slice(0, at), left, ...now.slice(at)] as Lists[Name]);
      });
  }

  #set<Name extends keyof Lists>(name: Name, rows: Lists[Name]): void {
    this.#keeping.touched.set(name);
    this.#keeping.set({ [name]: rows });
  }
}
