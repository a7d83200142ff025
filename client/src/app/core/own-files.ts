import { Injectable, computed, inject, signal } from '@angular/core';
import type { Evidence } from '@cmio-pathway/shared/contracts/journey';
import { sentenceOf } from './problem';
import { EvidenceFiles, ownEvidence } from '../data/evidence';

/** The person's files while the page is open: those there were, and those that came. One file may serve several rows. */
@Injectable()
export class OwnFiles {
  readonly #evidence = inject(EvidenceFiles);
  readonly #resource = ownEvidence();
  readonly #added = signal<readonly Evidence[]>([]);

  readonly uploading = signal<{ name: string; share: number } | null>(null);
  readonly failure = signal('');
  readonly all = computed(() => {
    const before = this.#resource.hasValue() ? this.#resource.value().evidence : [];
    const added = this.#added();
    return [...added, ...before.filter(({ id }) => !added.some((file) => file.id === id))].filter(
      ({ takenBackAt }) => takenBackAt === null,
    );
  });

  nameOf(id: string): string {
    return this.all().find((file) => file.id === id)?.name ?? 'A file';
  }

  /** Uploads a file; undefined when it was refused, with the reason in `failure`. */
  async add(file: File): Promise<Evidence | undefined> {
    this.failure.set('');
    this.uploading.set({ name: file.name, share: 0 });
    try {
      const added = await this.#evidence.upload(file, (share) => this.uploading.set({ name: file.name, share }));
      this.#added.update((all) => [added, ...all.filter(({ id }) => id !== added.id)]);
      return added;
    } catch (error) {
      this.failure.set(`${file.name}: ${sentenceOf(error)}`);
      return undefined;
    } finally {
      this.uploading.set(null);
    }
  }
}
