import { Injectable, computed, inject, signal } from '@angular/core';
import type { Evidence } from '@cmio-pathway/shared';
import { sentenceOf } from '../../core/problem';
import { EvidenceFiles, ownEvidence } from '../../data/evidence';

/** The person's files while the page is open, the newest first: a certificate is one of them. */
@Injectable()
export class OwnFiles {
  readonly #evidence = inject(EvidenceFiles);
  readonly #resource = ownEvidence();
  readonly #added = signal<readonly Evidence[]>([]);

  readonly failure = signal('');
  readonly uploading = signal('');
  readonly all = computed(() => {
    const before = this.#resource.hasValue() ? this.#resource.value().evidence : [];
    const added = this.#added();
    return [...added, ...before.filter(({ id }) => !added.some((file) => file.id === id))].filter(
      ({ takenBackAt }) => takenBackAt === null,
    );
  });

  /** Uploads a file and answers its id; nothing when it was refused, with the reason in `failure`. */
  async add(file: File): Promise<string | undefined> {
    this.failure.set('');
    this.uploading.set(file.name);
    try {
      const added = await this.#evidence.upload(file);
      this.#added.update((all) => [added, ...all.filter(({ id }) => id !== added.id)]);
      return added.id;
    } catch (error) {
      this.failure.set(`${file.name}: ${sentenceOf(error)}`);
      return undefined;
    } finally {
      this.uploading.set('');
    }
  }
}
