import { Body, Controller, Put } from '@nestjs/common';
import { ChosenTrack, TrackDraft } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { Tracks } from './tracks.service.js';

@Controller('me/track')
export class TracksController {
  constructor(private readonly tracks: Tracks) {}

  @Put()
  @Allow('self')
  @Returns(ChosenTrack)
  choose(@InScope() scope: Scope, @IfMatch() revision: number, @Body({ schema: TrackDraft }) draft: TrackDraft) {
    return this.tracks.choose(scope, revision, draft);
  }
}
