import { Injectable, computed, inject, signal } from '@angular/core';
import type { Draft } from '@cmio-pathway/shared/contracts/milestone';
import { EmptyError } from 'rxjs';
import { problemOf, sentenceOf } from '../../core/problem';
import { EvidenceFiles, ownEvidence } from '../../data/evidence';

type KnownFile = Omit<Draft['files'][number], 'takenBackAt'>;

/** A file on its way, or one that was refused with its sentence. */
export interface Upload {
  key: number;
  name: string;
  share: number;
  failure: string;
  /** Whether the same file may go through another time: it was the way, not the file. */
  mayGo: boolean;
  file: File;
  cancel: AbortController;
}

/** The files of an open log: those that are known, and those on their way. */
@Injectable()
export class Uploads {
  readonly #evidence = inject(EvidenceFiles);
  readonly #own = ownEvidence();
  readonly #known = signal<ReadonlyMap<string, KnownFile>>(new Map());
  readonly #rows = signal<readonly Upload[]>([]);
  #last = 0;

  readonly rows = this.#rows.asReadonly();
  readonly isGoing = computed(() => this.#rows().some(({ failure }) => failure === ''));
  /** What is among the person's files already, to be given again. */
  readonly own = computed(() =>
    this.#own.hasValue() ? this.#own.value().evidence.filter(({ takenBackAt }) => takenBackAt === null) : [],
  );

  know(files: readonly KnownFile[]): void {
    this.#known.update((known) => new Map([...known, ...files.map((file) => [file.id, file] as const)]));
  }

  fileOf(id: string): KnownFile | undefined {
    return this.#known().get(id) ?? this.own().find((file) => file.id === id);
  }

  nameOf(id: string): string {
    return this.fileOf(id)?.name ?? 'A file';
  }

  /** Uploads a file; answers with its id, or with nothing when it was refused or cancelled. */
  async add(file: File): Promise<string | undefined> {
    const key = ++this.#last;
    const cancel = new AbortController();
    this.#rows.update((rows) => [...rows, { key, name: file.name, share: 0, failure: '', mayGo: false, file, cancel }]);
    try {
      const added = await this.#evidence.upload(file, (share) => this.#change(key, { share }), cancel.signal);
      this.know([added]);
      this.drop(key);
      return added.id;
    } catch (error) {
      if (error instanceof EmptyError) this.drop(key);
      else
        this.#change(key, {
          failure: sentenceOf(error),
          mayGo: [0, 429].includes(problemOf(error).status) || problemOf(error).status >= 500,
        });
      return undefined;
    }
  }

  /** Takes a row away; one that is on its way is cancelled. */
  drop(key: number): void {
    this.#rows()
      .find((row) => row.key === key)
      ?.cancel.abort();
    this.#rows.update((rows) => rows.filter((row) => row.key !== key));
  }

  #change(key: number, change: Partial<Upload>): void {
    this.#rows.update((rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }
}
