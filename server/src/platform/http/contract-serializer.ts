import { Injectable, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { JsonText } from './json-text.js';

type Answer = Parameters<StandardSchemaSerializerInterceptor['serialize']>[0];

/** Strips what a service answers to its contract; what PostgreSQL wrote is in the contract's shape already. */
@Injectable()
export class ContractSerializer extends StandardSchemaSerializerInterceptor {
  override serialize(
    ...[answer, schema, options]: Parameters<StandardSchemaSerializerInterceptor['serialize']>
  ): Answer | Promise<Answer> {
    return answer instanceof JsonText ? answer : super.serialize(answer, schema, options);
  }
}
