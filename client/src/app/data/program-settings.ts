import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { RulesSaved } from '@cmio-pathway/shared/contracts/program-rules';
import {
  CountsPreviewed,
  ProgramSettings,
  type ProgramSettingsDraft,
} from '@cmio-pathway/shared/contracts/program-settings';
import { firstValueFrom } from 'rxjs';

/** What a program has set about itself. */
export const settingsOfProgram = (program: () => string) =>
  httpResource(() => `/api/programs/${program()}/settings`, { parse: (answer) => ProgramSettings.parse(answer) });

@Injectable({ providedIn: 'root' })
export class ProgramSettingsChanges {
  readonly #http = inject(HttpClient);

  /** Saves over the revision that was read, at once or in a run. */
  async set(program: string, revision: number, draft: ProgramSettingsDraft): Promise<RulesSaved> {
    const headers = { 'if-match': `"${revision}"` };
    const answer = await firstValueFrom(this.#http.put(`/api/programs/${program}/settings`, draft, { headers }));
    return RulesSaved.parse(answer);
  }

  /** How many mentees' progress a setting would change, at once or as a run counts it. */
  async preview(program: string, countsFromOthers: string): Promise<CountsPreviewed> {
    const answer = this.#http.post(`/api/programs/${program}/settings/preview`, { countsFromOthers });
    return CountsPreviewed.parse(await firstValueFrom(answer));
  }
}
