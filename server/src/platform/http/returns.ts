import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import * as z from 'zod';

const RETURNS = 'cmio:returns';

/** Declares what a route answers with: documented, validated, and stripped to the contract. */
export const Returns = (schema: z.ZodType, status = 200) =>
  applyDecorators(
    HttpCode(status),
    ApiResponse({ status, standardSchema: schema }),
    SetMetadata(RETURNS, schema),
    SerializeOptions({ schema: schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema }),
  );

/** Declares a route that answers with bytes of a file, or with nothing. */
export const ReturnsNothing = () =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204 }), SetMetadata(RETURNS, null));
export const ReturnsFile = () =>
  applyDecorators(
    HttpCode(200),
    ApiResponse({
      status: 200,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }),
    SetMetadata(RETURNS, null),
  );

/** The declared answer of a handler: a schema, null for none or bytes, undefined when nothing was declared. */
export const returnsOf = (handler: (...args: never[]) => unknown): z.ZodType | null | undefined =>
  Reflect.getMetadata(RETURNS, handler);
