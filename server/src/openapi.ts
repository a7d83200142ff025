import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock.js';
import { readConfig } from './platform/config.js';

/** The API as the routes and their contracts declare it; nothing of it is written by hand. */
export const openApi = async (): Promise<OpenAPIObject> => {
  // Nothing is called in a preview, so no database is needed.
  const config = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/nothing', LOG_LEVEL: 'silent' });
  const app = await NestFactory.create(AppModule.with(config, new Clock()), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  app.setGlobalPrefix('api', { exclude: ['livez', 'readyz'] });
  return nameScopes(describe(app));
};

/** The text of `server/openapi.json`. */
export const openApiText = async (): Promise<string> => `${JSON.stringify(await openApi(), null, 2)}\n`;

const describe = (app: INestApplication): OpenAPIObject => {
  const heading = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('CMIO Pathway')
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  return SwaggerModule.createDocument(app, heading, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
};

/** The person and the program of a path are read by the door and by no handler, so no handler declares them. */
const nameScopes = (document: OpenAPIObject): OpenAPIObject => {
  for (const [path, item] of Object.entries(document.paths)) {
    const parts = ['program', 'person'].filter((name) => path.includes(`{${name}}`));
    const operations = [item.get, item.post, item.put, item.delete].filter((operation) => operation !== undefined);
    for (const operation of operations)
      for (const name of parts.toReversed())
        if (!operation.parameters?.some((parameter) => 'name' in parameter && parameter.name === name))
          operation.parameters = [
            { name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
            ...(operation.parameters ?? []),
          ];
  }
  return document;
};
