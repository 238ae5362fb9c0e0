import type pg from 'pg';

/** A fault in the product, and the judgement that must see it. */
export interface UpdatePlant {
  readonly what: string;
  /** Part of the name of a judgement that must not hold. */
  readonly noticedBy: string;
  /** Preload of the bot process. */
  readonly fixture?: string;
  /** Statements as the superuser, once everything is set up. */
  readonly sql?: readonly string[];
}

/** Faults by name; each takes away one thing by which an update counts once or a message goes out once. */
export const UPDATE_PLANTS: ReadonlyMap<string, UpdatePlant> = new Map<string, UpdatePlant>([
  ['inbox-twice', { what: 'the inbox keeps a repeated update as a new one', noticedBy: 'in the inbox twice', sql: ['ALTER TABLE wudan.inbox DROP CONSTRAINT inbox_pk'] }],
]);

/** Plants what is planted into the database. */
export async function plantInto(admin: pg.Client, name: string): Promise<void> {
  for (const statement of UPDATE_PLANTS.get(name)?.sql ?? []) await admin.query(statement);
}
