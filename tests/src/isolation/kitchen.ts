import type { LeafKind } from './foreign-values.js';
import type { Actor, Office, World } from './world.js';

export type Variables = Record<string, unknown>;

/** What a recipe has to work with: the world, the office of the actor, and who acts. */
export interface Kitchen {
  readonly world: World;
  readonly office: Office;
  readonly actor: Actor;
  /** The place that will be replaced; null for the plain operation. */
  readonly path: string | null;
}

export interface Prepared {
  readonly variables: Variables;
  /** Instead of the actor's session: for operations that end or change it. */
  readonly token?: string | null;
}

/** How one root field can succeed. */
export interface Recipe {
  /** What each of its ids, cursors and tokens names. */
  readonly leaves?: Readonly<Record<string, LeafKind>>;
  /** Variables with which the operation succeeds for a seat that may do it. Without: no variables. */
  readonly prepare?: (kitchen: Kitchen) => Prepared | Promise<Prepared>;
}

export const given = (variables: Variables): Prepared => ({ variables });

/** The first page of a list. */
export const page = { first: 50 };
