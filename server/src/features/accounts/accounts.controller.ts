import { Body, Controller, Get, Post, Put, Req } from '@nestjs/common';
import {
  Account,
  AccountDraft,
  AccountSaved,
  AddressDraft,
  AddressRemoval,
  PasswordChange,
  PersonalAddress,
} from '@cmio-pathway/shared';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { SessionCookie } from '../../platform/access/session-cookie.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { AccountRead } from './account.read-model.js';
import { Accounts } from './accounts.service.js';

@Controller('me')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly reading: AccountRead,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('account')
  @Allow('self')
  @Returns(Account)
  own(@InSight() sight: Sight) {
    return this.reading.own(sight);
  }

  @Put('account')
  @Allow('self')
  @Returns(AccountSaved)
  save(@InScope() scope: Scope, @IfMatch() revision: number, @Body({ schema: AccountDraft }) draft: AccountDraft) {
    return this.accounts.save(scope, revision, draft);
  }

  @Get('personal-address')
  @Allow('self')
  @Returns(PersonalAddress)
  personalAddress(@InSight() sight: Sight) {
    return this.reading.personalAddress(sight);
  }

  @Put('personal-address/put-off')
  @Allow('self')
  @ReturnsNothing()
  putAddressOff(@InScope() scope: Scope) {
    return this.accounts.putAddressOff(scope);
  }

  @Post('addresses')
  @Allow('self')
  @Limited(10)
  @ReturnsNothing()
  askAddress(@InScope() scope: Scope, @Body({ schema: AddressDraft }) draft: AddressDraft) {
    return this.accounts.askAddress(scope, draft);
  }

  @Post('addresses/removals')
  @Allow('self')
  @ReturnsNothing()
  removeAddress(@InScope() scope: Scope, @Body({ schema: AddressRemoval }) { email }: AddressRemoval) {
    return this.accounts.removeAddress(scope, email);
  }

  @Put('password')
  @Allow('self')
  @Limited(10)
  @ReturnsNothing()
  changePassword(
    @InScope() scope: Scope,
    @Body({ schema: PasswordChange }) change: PasswordChange,
    @Req() request: FastifyRequest,
  ) {
    return this.accounts.changePassword(scope, this.cookie.tokenHash(request), change);
  }
}
