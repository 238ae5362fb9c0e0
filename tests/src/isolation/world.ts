import pg from 'pg';
import { RegisterPerson, SetUp } from '@wudan/access-server';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { newId, ROLES, type Ctx, type Id, type Role } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { TEST_PASSWORD, TestHouse } from '../house/test-house.js';
import { newTag, type CanaryKind } from './canaries.js';
import type { Who } from './matrix.js';
import { furnish, type OfficeRows } from './office-rows.js';

/** The offices of the world, by where they stand to the city whose seats act. */
export const TREE = [
  { place: 'parent', letter: 'A', level: 'province', region: '520000', above: null },
  { place: 'own', letter: 'B', level: 'city', region: '520500', above: 'parent' },
  { place: 'sibling', letter: 'C', level: 'city', region: '520200', above: 'parent' },
  { place: 'child', letter: 'D', level: 'county', region: '520502', above: 'own' },
  { place: 'child-beside', letter: 'E', level: 'county', region: '520521', above: 'own' },
  { place: 'cousin', letter: 'F', level: 'county', region: '520201', above: 'sibling' },
] as const;
export type Place = (typeof TREE)[number]['place'];

/** The five relations of the promise. */
export const RELATIONS = ['own', 'sibling', 'parent', 'child', 'cousin'] as const satisfies readonly Place[];
export type Relation = (typeof RELATIONS)[number];

/** Somebody who sends requests: a seat with a session, or a visitor without. */
export interface Actor {
  readonly who: Who;
  readonly place: Place;
  readonly seatId: Id;
  readonly personId: Id;
  readonly account: string;
  readonly unitId: Id | null;
  /** The text that stands for the person. */
  readonly tag: string;
  /** Session token; null for the visitor. */
  readonly token: string | null;
}

export interface Office {
  readonly place: Place;
  readonly letter: string;
  readonly id: Id;
  readonly region: string;
  readonly name: string;
  /** Its upload limit: the one mark that settings can carry. */
  readonly limit: number;
  readonly rows: OfficeRows;
  readonly seats: ReadonlyMap<Role, Actor>;
}

const UNIT_OF_ROLE: readonly Role[] = ['unit_head', 'unit_contact'];

/** Six offices in one database, each with rows of every kind, seats of all roles and marks of its own in every text. */
export class World {
  readonly offices = new Map<Place, Office>();
  /** Operations that succeeded while the world was made: the only moment in which `setUp` can. */
  readonly succeeded = new Set<string>();
  /** Marks of people who work in two offices: their names stand in both. */
  readonly travellers = new Set<string>();
  #passwordHash = '';

  private constructor(
    readonly house: TestHouse,
    readonly admin: pg.Client,
  ) {}

  static async open(label: string): Promise<World> {
    const house = await TestHouse.open(label);
    const admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    const world = new World(house, admin);
    try {
      await world.#build();
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.house.close();
  }

  office(place: Place): Office {
    const office = this.offices.get(place);
    if (!office) throw new Error(`no office stands at ${place}`);
    return office;
  }

  /** The seat of a role in an office, or its visitor: somebody without a session who knows that office. */
  actor(who: Who, place: Place = 'own'): Actor {
    if (who === 'visitor') return { ...this.actor('assessor', place), who, token: null };
    const actor = this.office(place).seats.get(who);
    if (!actor) throw new Error(`${place} has no ${who}`);
    return actor;
  }

  /** A client that carries the session of an actor, or another one. */
  client(token: string | null): GraphqlClient {
    const client = new GraphqlClient(this.house.url);
    client.cookie = token === null ? null : `wudan_session=${token}`;
    return client;
  }

  system(officeId: Id): Ctx {
    return this.house.system(officeId);
  }

  run<T>(officeId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.house.app.get(UnitOfWork).run(this.system(officeId), work);
  }

  newId(): Id {
    return newId(this.house.clock.now().getTime());
  }

  hash(token: string): string {
    return this.house.app.get<CryptoProvider>(CRYPTO).hashToken(token);
  }

  /** A session in a seat, as signing in would have opened it, without its cost. */
  async session(seat: { seatId: Id; personId: Id }, officeId: Id, times: { lastSeenMinutesAgo?: number; expiresInMinutes?: number } = {}): Promise<string> {
    const token = this.house.app.get<CryptoProvider>(CRYPTO).newToken(256);
    const now = this.house.clock.now().getTime();
    const seen = new Date(now - (times.lastSeenMinutesAgo ?? 0) * 60_000);
    await this.admin.query(
      `INSERT INTO wudan.session (id, token_hash, person_id, person_version, seat_id, office_id, idle_minutes, origin, created_at, last_seen_at, expires_at)
       SELECT $1, $2, id, version, $3, $4, 30, 'probe', $5, $5, $6 FROM wudan.person WHERE id = $7`,
      [this.newId(), this.hash(token), seat.seatId, officeId, seen, new Date(now + (times.expiresInMinutes ?? 600) * 60_000), seat.personId],
    );
    return token;
  }

  /** A person with the common password; hashed once for all. */
  async person(tag: string): Promise<{ account: string; personName: string }> {
    const account = `p.${tag.toLowerCase()}`;
    const personName = `王强${tag}`;
    await this.admin.query(
      `INSERT INTO wudan.person (id, account, name, password_hash, password_history, password_changed_at, must_change_password, version, created_at)
       VALUES ($1, $2, $3, $4, '[]', $5, false, 1, $5)`,
      [this.newId(), account, personName, this.#passwordHash, this.house.clock.now()],
    );
    return { account, personName };
  }

  /** A seat of a new person (or of a known account), signed in. */
  async seat(office: { place: Place; letter: string; id: Id }, role: Role, options: { unitId?: Id; kind: CanaryKind; account?: string; signedIn?: boolean }): Promise<Actor> {
    const tag = newTag(office.letter, options.kind);
    const { account, personName } = options.account === undefined ? await this.person(tag) : { account: options.account, personName: tag };
    const unitId = options.unitId ?? null;
    const seat = await this.house.app.get(RegisterPerson).execute(this.system(office.id), { account, personName, password: TEST_PASSWORD, role, unitId });
    const made = { seatId: seat.id, personId: seat.personId };
    const token = options.signedIn === false ? null : await this.session(made, office.id);
    return { who: role, place: office.place, ...made, account, unitId, tag, token };
  }

  async #build(): Promise<void> {
    for (const [index, spot] of TREE.entries()) {
      const name = `${spot.place}编办`;
      const id = spot.above === null ? await this.#setUp(name) : await this.house.officeBelow(this.office(spot.above).id, { name, level: spot.level, regionCode: spot.region });
      const office = { place: spot.place, letter: spot.letter, id, region: spot.region, name, limit: 101 + index };
      await this.admin.query('UPDATE wudan.office_settings SET upload_limit_mb = $2 WHERE office_id = $1', [id, office.limit]);
      const rows = await furnish(this, office);
      const seats = new Map<Role, Actor>();
      for (const role of ROLES) {
        const ofUnit = UNIT_OF_ROLE.includes(role);
        const kind: CanaryKind = ofUnit ? 'P1' : role.endsWith('_administrator') ? 'PA' : 'PS';
        seats.set(role, await this.seat(office, role, { kind, ...(ofUnit ? { unitId: rows.units['own-unit'] } : {}) }));
      }
      this.offices.set(spot.place, { ...office, rows, seats });
    }
    await this.house.drain();
    // After the last delivery, so that every office keeps an entry that is not sealed yet; and one stored answer to repetitions.
    for (const office of this.offices.values()) {
      const input = { unitId: office.rows.units['own-unit'], name: `科室${newTag(office.letter, 'U1')}` };
      await this.client(this.actor('assessor', office.place).token).ask(
        'mutation ($input: CreateSectionInput!) { createSection(input: $input) { id name } }',
        { input },
        { 'idempotency-key': `first-${office.place}` },
      );
    }
  }

  /** The very first office comes by the set-up link, as in a new installation. */
  async #setUp(officeName: string): Promise<Id> {
    const visitor = this.client(null);
    const token = new URL(await this.house.app.get(SetUp).link(this.house.clock)).searchParams.get('token');
    const { setUp } = await visitor.ask<{ setUp: { office: { id: Id } } }>('mutation ($input: SetUpInput!) { setUp(input: $input) { office { id } } }', {
      input: { token, officeName, shortName: '编办', regionCode: '520000', level: 'province', personName: '首任管理员', account: 'first', password: TEST_PASSWORD },
    });
    this.succeeded.add('setUp');
    const stored = await this.admin.query<{ password_hash: string }>("SELECT password_hash FROM wudan.person WHERE account = 'first'");
    this.#passwordHash = stored.rows[0]?.password_hash ?? '';
    return setUp.office.id;
  }
}
