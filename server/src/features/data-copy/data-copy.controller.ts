import { Controller, Get } from '@nestjs/common';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Limited } from '../../platform/http/limited.js';
import { ReturnsFile } from '../../platform/http/returns.js';
import { DataCopy } from './data-copy.read-model.js';

@Controller('me/copy')
export class DataCopyController {
  constructor(private readonly copy: DataCopy) {}

  @Get()
  @Allow('self')
  @Limited(10)
  @ReturnsFile()
  take(@InSight() sight: Sight) {
    return this.copy.take(sight);
  }
}
