import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from '../authz/can.decorator.js';
import { definedPolicies } from '../authz/policy.js';
import type { Env } from '../config/env.js';
import { Database } from '../db/database.js';
import { HandlerRegistry } from '../events/handlers.js';
import { ENV } from './tokens.js';

const RESOLVER_TYPE = 'graphql:resolver_type';
const OPERATIONS = ['Query', 'Mutation', 'Subscription'];
const ROUTE_METHOD = 'method';
const ROUTE_PATH = 'path';
/** First releases in which an upsert no longer leaks rows past a policy (CVE-2026-120154). */
const PATCHED: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };

/** Thrown at boot; the process ends and the message says what to mend. */
export class HouseNotInOrder extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`启动自检未通过，已停止启动：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'HouseNotInOrder';
  }
}

/**
 * Refuses to start a process in which something is unguarded, unhandled or unclassified: an operation or route without a rule,
 * a rule without a policy, an event, letter or job without a handler, a table without a class.
 */
@Injectable()
export class HouseCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly handlers: HandlerRegistry,
    @Inject(Database) private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const faults = [...this.#operations(), ...this.#routes(), ...this.handlers.faults(), ...(await this.#tables()), ...(await this.#server())];
    if (faults.length > 0) throw new HouseNotInOrder(faults);
  }

  #operations(): string[] {
    const known = new Map(definedPolicies().map((policy) => [policy.subject, policy.actions]));
    const faults: string[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (instance === null || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function' || !OPERATIONS.includes(Reflect.getMetadata(RESOLVER_TYPE, method) as string)) continue;
        const rule = Reflect.getMetadata(ACCESS_RULE, method) as AccessRule | undefined;
        const place = `${instance.constructor.name}.${name}`;
        if (!rule) faults.push(`操作 ${place} 没有声明权限（@Can 或 @OpenTo）`);
        else if ('can' in rule && !known.get(rule.can.subject)?.includes(rule.can.action)) {
          faults.push(`操作 ${place} 要求的权限 ${rule.can.action} ${rule.can.subject} 不在任何权限规则中`);
        }
      }
    }
    return faults;
  }

  /** Routes besides GraphQL. The guard knows no session there, so a route is open for a stated reason and checks its own key. */
  #routes(): string[] {
    const faults: string[] = [];
    for (const { instance } of this.discovery.getControllers()) {
      if (instance === null || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function' || Reflect.getMetadata(ROUTE_PATH, method) === undefined || Reflect.getMetadata(ROUTE_METHOD, method) === undefined) continue;
        const rule = Reflect.getMetadata(ACCESS_RULE, method) as AccessRule | undefined;
        const place = `${instance.constructor.name}.${name}`;
        if (!rule) faults.push(`路由 ${place} 没有声明权限（@OpenTo）`);
        else if ('can' in rule) faults.push(`路由 ${place} 用了 @Can，但会话只在 GraphQL 上核验；请改用 @OpenTo 并自行核验凭据`);
      }
    }
    return faults;
  }

  async #tables(): Promise<string[]> {
    const rows = await this.database.source.query<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'wudan' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
          AND coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^class: (tenant|reference|system)$'`,
    );
    return rows.map((row) => `数据表 ${row.name} 没有归类（tenant、reference、system 之一）`);
  }

  async #server(): Promise<string[]> {
    if (this.env.NODE_ENV !== 'production') return [];
    const rows = await this.database.source.query<{ version: number }[]>("SELECT current_setting('server_version_num')::int AS version");
    const version = rows[0]?.version ?? 0;
    const needed = PATCHED[Math.floor(version / 10_000)];
    if (needed === undefined || version % 10_000 >= needed) return [];
    const major = Math.floor(version / 10_000);
    return [`PostgreSQL ${major}.${version % 10_000} 存在已知漏洞（CVE-2026-120154），请升级到 ${major}.${needed} 或更高版本`];
  }
}
