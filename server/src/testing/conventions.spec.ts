import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { openApi } from '../openapi.js';
import { Allow, Public } from '../platform/access/allow.js';
import { Returns } from '../platform/http/returns.js';
import { type Route, routesOf, routesOfController } from './routes.js';
import { type World, world } from './world.js';

let here: World;
let routes: Route[];
beforeAll(async () => {
  here = await world();
  routes = routesOf(here.app);
});
afterAll(() => here.close());

/** Open to everybody, by decision. */
const publicRoutes = [
  'DELETE /api/session',
  'GET /api/calendars/:token/feed.ics',
  'GET /api/caught-letters',
  'GET /api/invitations/:token',
  'GET /api/mentor-requests/:token',
  'GET /api/password-resets/:token',
  'GET /api/session',
  'GET /api/setups/:token',
  'GET /livez',
  'GET /readyz',
  'POST /api/addresses/:token/confirmation',
  'POST /api/addresses/:token/undo',
  'POST /api/invitations/:token/acceptance',
  'POST /api/mentor-requests/:token/acceptance',
  'POST /api/notices/:token',
  'POST /api/password-resets',
  'POST /api/password-resets/:token/password',
  'POST /api/session',
  'POST /api/setups/:token',
  'POST /api/sign-ups',
  'POST /api/sign-ups/:token/confirmation',
];

/** What each role of the database is for; a route cannot let in who the role is not made for. */
const capacitiesOf = { cmio_self: ['self'], cmio_guide: ['mentor', 'admin'], cmio_program: ['mentor', 'admin'] };

/** What a route breaks, in words. */
const violations = ({ name, path, role, allowed, returns, inputs }: Route): string[] => {
  const says = (text: string) => `${name} ${text}`;
  const scope = ['program', 'person'];
  const params = [...path.matchAll(/:(\w+)/g)].map(([, param]) => param!);
  const unread = params.filter(
    (param) =>
      !(role && scope.includes(param)) && !inputs.some((input) => input.what === 'param' && input.name === param),
  );
  return [
    ...(allowed === undefined ? [says('lets in nobody: it has no @Allow and no @Public')] : []),
    ...(returns === undefined ? [says('does not say what it returns')] : []),
    ...inputs.filter(({ checked }) => !checked).map((input) => says(`takes a ${input.what} without a schema`)),
    ...unread.map((param) => says(`does not check :${param}`)),
    ...((allowed === 'public') !== (role === null)
      ? [says(`is ${allowed === 'public' ? 'public' : 'not public'}, and its path names ${role ?? 'no scope'}`)]
      : []),
    ...(Array.isArray(allowed) && role
      ? allowed.filter((one) => !capacitiesOf[role].includes(one)).map((one) => says(`lets in ${one} under ${role}`))
      : []),
    ...(allowed === 'public' && !publicRoutes.includes(name) ? [says('is public and not on the list')] : []),
  ];
};

test('every route declares its door, its answer and its input, and its path says in which scope it works', () => {
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.flatMap(violations)).toEqual([]);
});

test('what is public is public by decision', () => {
  expect(routes.filter(({ allowed }) => allowed === 'public').map(({ name }) => name)).toEqual(publicRoutes);
});

test('what the decorators declare is what the server routes', () => {
  const server = here.app.getHttpAdapter().getInstance();
  for (const { name, method, path } of routes)
    expect([name, server.hasRoute({ method, url: path })]).toEqual([name, true]);
});

const Answer = z.object({ id: z.string() });

@Controller('me/planted')
class Undeclared {
  @Get()
  @Returns(Answer)
  noDoor() {}

  @Get('answer')
  @Allow('self')
  noAnswer() {}

  @Post(':id')
  @Allow('self')
  @Returns(Answer)
  unchecked(@Body() _body: unknown, @Query() _query: unknown, @Param('id') _id: string) {}

  @Post('other/:id')
  @Allow('self')
  @Returns(Answer)
  unread() {}
}

@Controller()
class WrongDoor {
  @Get('me/other')
  @Allow('mentor')
  @Returns(Answer)
  wrongCapacity() {}

  @Get('anywhere')
  @Allow('self')
  @Returns(Answer)
  noScope() {}

  @Get('programs/:program/open')
  @Public()
  @Returns(Answer)
  opened() {}
}

test('each planted violation is found', () => {
  expect([Undeclared, WrongDoor].flatMap(routesOfController).flatMap(violations)).toEqual([
    'GET /api/me/planted lets in nobody: it has no @Allow and no @Public',
    'GET /api/me/planted/answer does not say what it returns',
    'POST /api/me/planted/:id takes a param without a schema',
    'POST /api/me/planted/:id takes a query without a schema',
    'POST /api/me/planted/:id takes a body without a schema',
    'POST /api/me/planted/other/:id does not check :id',
    'GET /api/me/other lets in mentor under cmio_self',
    'GET /api/anywhere is not public, and its path names no scope',
    'GET /api/programs/:program/open is public, and its path names cmio_program',
    'GET /api/programs/:program/open is public and not on the list',
  ]);
});

type Document = Record<string, unknown> & {
  paths: Record<string, Record<string, { operationId: string; parameters?: { name?: string }[] }>>;
};

/** The operations and contracts in which two descriptions of the API differ. */
const differences = (one: Document, other: Document): string[] => {
  const parts = (document: Document) =>
    new Map([
      ...Object.entries(document.paths).flatMap(([path, item]) =>
        Object.entries(item).map(
          ([method, operation]) => [`${operation.operationId} (${method} ${path})`, JSON.stringify(operation)] as const,
        ),
      ),
      ...Object.entries((document['components'] as { schemas: object }).schemas).map(
        ([id, schema]) => [`contract ${id}`, JSON.stringify(schema)] as const,
      ),
    ]);
  const [left, right] = [parts(one), parts(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key));
};

const described = async () => JSON.parse(JSON.stringify(await openApi())) as Document;
const committed = async () =>
  JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as Document;

test('server/openapi.json describes the routes as they are; npm run openapi writes it', async () => {
  const now = await described();
  expect(differences(await committed(), now)).toEqual([]);
  expect(await committed()).toEqual(now);
  const operations = Object.values(now.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations).size).toBe(routes.length);
});

test('every parameter is described by its name: a query whose contract has an id would not be', async () => {
  const operations = Object.values((await described()).paths).flatMap((item) => Object.values(item));
  expect(
    operations.filter(({ parameters }) => parameters?.some(({ name }) => !name)).map(({ operationId }) => operationId),
  ).toEqual([]);
});

test('a planted change of a route and of a contract is found by its name', async () => {
  const changed = await described();
  changed.paths['/api/me/journey']!['get'] = { operationId: 'Journey_planted' };
  Object.assign((changed['components'] as { schemas: Record<string, object> }).schemas['Journey']!, { planted: true });
  expect(differences(await committed(), changed)).toEqual([
    'Journey_own (get /api/me/journey)',
    'contract Journey',
    'Journey_planted (get /api/me/journey)',
  ]);
});
