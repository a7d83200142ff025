import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { AdminDraft, Created, Id, ProgramAdmins, ProgramStart } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { AdminsRead } from './admins.read-model.js';
import { Admins } from './admins.service.js';

@Controller()
export class AdminsController {
  constructor(
    private readonly admins: Admins,
    private readonly reading: AdminsRead,
  ) {}

  @Post('me/programs')
  @Allow('self')
  @Returns(Created, 201)
  start(@InScope() scope: Scope, @Body({ schema: ProgramStart }) draft: ProgramStart) {
    return this.admins.start(scope, draft);
  }

  @Get('programs/:program/admins')
  @Allow('admin')
  @Returns(ProgramAdmins)
  list(@InSight() sight: Sight) {
    return this.reading.list(sight);
  }

  @Post('programs/:program/admins')
  @Allow('admin')
  @ReturnsNothing()
  appoint(@InScope() scope: Scope, @Body({ schema: AdminDraft }) { person }: AdminDraft) {
    return this.admins.appoint(scope, person);
  }

  @Delete('programs/:program/admins/:admin')
  @Allow('admin')
  @ReturnsNothing()
  end(@InScope() scope: Scope, @Param('admin', { schema: Id }) admin: Id) {
    return this.admins.end(scope, admin);
  }
}
