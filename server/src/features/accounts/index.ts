import { Module } from '@nestjs/common';
import { SessionModule } from '../session/index.js';
import { AccountRead } from './account.read-model.js';
import { AccountSettingRow } from './account-setting.entity.js';
import { AccountsController } from './accounts.controller.js';
import { Accounts } from './accounts.service.js';
import { LetterWriters } from './letter-writers.js';
import { SignUpsController } from './sign-ups.controller.js';
import { SignUps } from './sign-ups.service.js';

@Module({
  imports: [SessionModule],
  controllers: [AccountsController, SignUpsController],
  providers: [Accounts, AccountRead, SignUps, LetterWriters],
})
export class AccountsModule {}

export const accountEntities = [AccountSettingRow];
