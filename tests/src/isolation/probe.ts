import type { GraphqlFault } from '@wudan/kernel-testing';
import { canariesIn, readableText, type CanaryKind } from './canaries.js';
import { BEYOND_SIGHT, SIGHT, type Sign } from './matrix.js';
import type { Prepared, Variables } from './kitchen.js';
import { RECIPES } from './recipes.js';
import type { RootField } from './schema-operations.js';
import type { Actor, World } from './world.js';

/** Which question found it. */
export type Oracle = 'read' | 'write' | 'decision' | 'row' | 'likeness' | 'internal' | 'subscription' | 'session' | 'door' | 'guard' | 'chat' | 'coverage';

/** Something that must not be. */
export interface Finding {
  readonly oracle: Oracle;
  readonly where: string;
  readonly detail: string;
}

/** One answer, judged. */
export interface Outcome {
  readonly sign: Sign | 'internal';
  readonly code: string | null;
  readonly message: string;
  /** All that tells one refusal from another. */
  readonly words: string;
  /** Texts of offices other than the actor's that the request had not named itself. */
  readonly abroad: readonly string[];
  /** Texts of the own office beyond what the matrix lets the role see. */
  readonly beyond: readonly string[];
  readonly data: Record<string, unknown> | null;
}

/** Ids of rows, and the hashes of audit chains. */
const KEY = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b/g;
const LIMIT = /"uploadLimitMb":(\d+)/g;
const SIGN_OF_KIND: Readonly<Record<string, Sign>> = { forbidden: '.', not_found: '0', unauthenticated: '?', invalid: '!', conflict: '!', busy: '!' };

function signOf(fault: GraphqlFault | undefined): Sign | 'internal' {
  if (!fault) return '+';
  return SIGN_OF_KIND[fault.extensions.kind ?? ''] ?? 'internal';
}

function inSight(actor: Actor, kind: CanaryKind): boolean {
  const { units, people, invited, reports, steering, channels, templates } = SIGHT[actor.who];
  if (kind === 'G0' || kind === 'D0' || kind === 'J0') return steering;
  if (kind === 'X0') return steering && actor.who !== 'assessor';
  if (kind === 'T0') return templates;
  if (kind === 'S1') return reports === 'own unit';
  if (kind === 'S2') return false;
  if (kind === 'C0') return channels;
  if (kind.startsWith('Q')) return reports === 'all' || (reports === 'own unit' && kind !== 'Q2');
  if (kind.startsWith('U')) return units === 'all' || (units === 'own unit' && kind === 'U1');
  if (kind.startsWith('N')) return invited.includes(kind === 'NA' ? 'administrator' : kind === 'NS' ? 'staff' : 'unit');
  if (kind === 'PA') return people.includes('administrator');
  if (kind === 'PS') return people.includes('staff');
  if (kind === 'PX' && people.includes('staff')) return true;
  return people.includes('unit') || (people.includes('own unit') && kind !== 'P2');
}

function mayMeet(name: string, kind: CanaryKind): boolean {
  const beyond = BEYOND_SIGHT[name];
  return beyond !== undefined && (beyond.only?.includes(kind) ?? true);
}

/** Sends operations as somebody and judges what comes back. Counts every call. */
export class Probe {
  calls = 0;
  readonly succeeded = new Set<string>();
  readonly #prepared = new Map<string, Prepared>();
  readonly #idsAbroad = new Map<string, string>();

  constructor(
    readonly world: World,
    readonly fields: ReadonlyMap<string, RootField>,
  ) {
    for (const name of world.succeeded) this.succeeded.add(name);
  }

  /** Learns the ids of every row in the world, to find them where they do not belong. */
  async learnIds(): Promise<void> {
    const tables = await this.world.admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id' AND a.atttypid = 'uuid'::regtype
        WHERE n.nspname = 'wudan' AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') = 'class: tenant'`,
    );
    for (const { name } of tables.rows) {
      const found = await this.world.admin.query<{ id: string; office_id: string }>(`SELECT id, office_id FROM wudan.${name}`);
      for (const row of found.rows) this.#idsAbroad.set(row.id, row.office_id);
    }
    const seals = await this.world.admin.query<{ hash: string; office_id: string }>("SELECT encode(hash, 'hex') AS hash, office_id FROM wudan.audit_seal");
    for (const row of seals.rows) this.#idsAbroad.set(row.hash, row.office_id);
  }

  field(name: string): RootField {
    const field = this.fields.get(name);
    if (!field) throw new Error(`the schema has no ${name}`);
    return field;
  }

  /** Variables with which the operation can succeed for the actor; kept until a success used them up. */
  async prepare(name: string, actor: Actor, path: string | null): Promise<Prepared> {
    const key = `${name} ${actor.seatId} ${actor.who} ${path ?? ''}`;
    const known = this.#prepared.get(key);
    if (known) return known;
    const recipe = RECIPES[name];
    if (!recipe) throw new Error(`${name} has no recipe`);
    const office = this.world.office(actor.place);
    const made = (await recipe.prepare?.({ world: this.world, office, actor, path })) ?? { variables: {} };
    this.#prepared.set(key, made);
    return made;
  }

  /** Sends one operation and judges the answer. Prepared variables that a success used up are forgotten. */
  async send(name: string, actor: Actor, variables: Variables, path: string | null, token?: string | null): Promise<Outcome> {
    this.calls += 1;
    const answer = await this.world.client(token === undefined ? actor.token : token).send(this.field(name).document, variables);
    const fault = answer.errors[0];
    const sign = signOf(fault);
    if (sign === '+') {
      this.succeeded.add(name);
      this.#prepared.delete(`${name} ${actor.seatId} ${actor.who} ${path ?? ''}`);
    }
    const { abroad, beyond } = await this.judge(name, actor, variables, { data: answer.data, errors: answer.errors });
    return { sign, code: fault?.extensions.code ?? null, message: fault?.message ?? '', words: [sign, fault?.extensions.code, fault?.message, fault?.extensions.field].join(' '), abroad, beyond, data: answer.data };
  }

  /** What an answer tells an actor that it must not. What the request itself named is no news. */
  async judge(name: string, actor: Actor, request: unknown, answer: unknown): Promise<{ abroad: string[]; beyond: string[] }> {
    const [asked, told] = await Promise.all([readableText(request), readableText(answer)]);
    const named = new Set(canariesIn(asked).map((canary) => canary.tag));
    const office = this.world.office(actor.place);
    const abroad: string[] = [];
    const beyond: string[] = [];
    for (const canary of canariesIn(told)) {
      if (named.has(canary.tag) || canary.tag === actor.tag) continue;
      if (canary.letter !== office.letter) abroad.push(canary.tag);
      else if (!inSight(actor, canary.kind) && !mayMeet(name, canary.kind)) beyond.push(canary.tag);
    }
    // Every office has another upload limit: its settings hold no text that could be marked.
    for (const [found, limit] of told.matchAll(LIMIT)) if (Number(limit) !== office.limit) abroad.push(found);
    for (const [id] of told.matchAll(KEY)) {
      const owner = this.#idsAbroad.get(id);
      if (owner !== undefined && owner !== office.id && !asked.includes(id)) abroad.push(id);
    }
    return { abroad, beyond };
  }
}

/** `field(path=target) as role` for a finding. */
export const whereOf = (name: string, actor: Actor, place = ''): string => `${name}${place === '' ? '' : `(${place})`} as ${actor.who} of ${actor.place}`;
