import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { type INestApplication, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { allowedOf, type Capacity } from '../platform/access/allow.js';
import { roleOfPath, type ScopeRole } from '../platform/access/path-scope.js';
import { returnsOf } from '../platform/http/returns.js';

/** One route as its decorators declare it. */
export interface Route {
  /** `POST /api/me/drafts`, as the tables of the specs name it. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  role: ScopeRole | null;
  allowed: Capacity[] | 'public' | undefined;
  returns: unknown;
  /** Bodies, queries and params, and whether each has a schema. */
  inputs: { what: string; name: string | undefined; checked: boolean }[];
}

/** Every route the router knows. */
export const routesOf = (app: INestApplication): Route[] =>
  app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => routesOfController(metatype as Type))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

export const routesOfController = (controller: Type): Route[] =>
  new MetadataScanner()
    .getAllMethodNames(controller.prototype as object)
    .filter((name) => Reflect.getMetadata(PATH_METADATA, handlerOf(controller, name)) !== undefined)
    .map((name) => routeOf(controller, name));

type Handler = (...args: never[]) => unknown;
const handlerOf = (controller: Type, name: string) => (controller.prototype as Record<string, Handler>)[name]!;

const routeOf = (controller: Type, name: string): Route => {
  const handler = handlerOf(controller, name);
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as Route['method'];
  const parts = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, handler),
  ] as string[];
  const local = parts
    .map((part) => part.replaceAll(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/');
  const path = /^(livez|readyz)$/.test(local) ? `/${local}` : `/api/${local}`;
  return {
    name: `${method} ${path}`,
    method,
    path,
    role: roleOfPath(path),
    allowed: allowedOf(handler),
    returns: returnsOf(handler),
    inputs: inputsOf(controller, name),
  };
};

const kinds: Record<string, string> = { 3: 'body', 4: 'query', 5: 'param' };

const inputsOf = (controller: Type, name: string): Route['inputs'] => {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { data?: unknown; schema?: unknown }
  >;
  return Object.entries(args)
    .filter(([key]) => /^[345]:/.test(key))
    .map(([key, { data, schema }]) => ({
      what: kinds[key[0]!]!,
      name: typeof data === 'string' ? data : undefined,
      checked: schema !== undefined,
    }));
};
