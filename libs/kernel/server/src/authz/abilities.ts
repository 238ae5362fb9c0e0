import { createMongoAbility, subject as asSubject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { forbidden, notFound, type ActingSeat, type Ctx } from '@wudan/kernel-core';
import { definedPolicies, type RowCondition } from './policy.js';

type Rule = RawRuleOf<MongoAbility>;

const known = new Map<string, MongoAbility>();

function rulesOf(seat: ActingSeat): Rule[] {
  const rules: Rule[] = [];
  if (seat.role === 'system') return [{ action: 'manage', subject: 'all' }];
  for (const policy of definedPolicies()) {
    policy.rules({
      seat,
      is: (...roles) => roles.includes(seat.role),
      can: (actions, condition) => {
        for (const action of Array.isArray(actions) ? (actions as readonly string[]) : [actions as string]) {
          if (!policy.actions.includes(action)) throw new Error(`${policy.subject} has no action ${action}`);
          rules.push({ action, subject: policy.subject, ...(condition ? { conditions: { ...condition } } : {}) });
        }
      },
    });
  }
  return rules;
}

/** The ability of a seat. Depends on role, seat and unit only, so it may be kept: rights change by ending or granting seats. */
export function abilityOf(seat: ActingSeat): MongoAbility {
  const key = `${seat.id}:${seat.role}:${seat.unitId ?? ''}`;
  let ability = known.get(key);
  if (!ability) {
    if (known.size > 5_000) known.clear();
    ability = createMongoAbility(rulesOf(seat));
    known.set(key, ability);
  }
  return ability;
}

/** Forgets every ability put together so far. Rules never change while a process runs; a check that plants a fault in one asks for this. */
export function forgetAbilities(): void {
  known.clear();
}

/** May the seat do this to some row at all? The coarse question of `@Can`. */
export function mayDo(ctx: Ctx, action: string, subject: string): boolean {
  return abilityOf(ctx.seat).can(action, subject);
}

/** May the seat do this to this row? Rows are always our own loaded objects, never something a client sent. */
export function mayDoTo(ctx: Ctx, action: string, subject: string, row: object): boolean {
  return abilityOf(ctx.seat).can(action, asSubject(subject, { ...row }) as never);
}

/** Which of the actions the seat may do to this row; travels with the data so that only working buttons show. */
export function allowedActions(ctx: Ctx, subject: string, row: object, actions: readonly string[]): string[] {
  return actions.filter((action) => mayDoTo(ctx, action, subject, row));
}

/**
 * The fine check inside a use-case, on the loaded row.
 * @param field the input that named the row, as the use-case tells it for an absent one: otherwise the two could be told apart
 * @throws DomainError NOT_FOUND when the row may not even be read (it looks absent), FORBIDDEN when only the action is missing
 */
export function authorize(ctx: Ctx, action: string, subject: string, row: object, label: string, field?: string): void {
  if (mayDoTo(ctx, action, subject, row)) return;
  if (mayDoTo(ctx, 'read', subject, row)) throw forbidden();
  throw notFound(label, field);
}

/** Row scope of a list: `null` nothing is visible, otherwise alternatives of which one must hold (one without conditions: every row). */
export function rowScope(ctx: Ctx, action: string, subject: string): readonly RowCondition[] | null {
  const rules = abilityOf(ctx.seat).rulesFor(action, subject);
  if (rules.length === 0) return null;
  return rules.map((rule) => (rule.conditions ?? {}) as RowCondition);
}

export interface ScopeSql {
  readonly sql: string;
  readonly parameters: Record<string, string | number | boolean>;
}

/**
 * Turns a row scope into SQL. Only fields of the whitelist are accepted: an unknown one is a fault of the policy, not a wider list.
 * @param columns field of the condition → SQL column
 */
export function scopeToSql(scope: readonly RowCondition[] | null, columns: Readonly<Record<string, string>>): ScopeSql {
  if (scope === null || scope.length === 0) return { sql: 'FALSE', parameters: {} };
  const parameters: Record<string, string | number | boolean> = {};
  const alternatives = scope.map((condition, index) => {
    const parts = Object.entries(condition).map(([field, value]) => {
      const column = columns[field];
      if (column === undefined) throw new Error(`row scope names the unknown field ${field}`);
      if (value === null) return `${column} IS NULL`;
      const name = `scope_${index}_${field}`;
      parameters[name] = value;
      return `${column} = :${name}`;
    });
    return parts.length === 0 ? 'TRUE' : `(${parts.join(' AND ')})`;
  });
  return { sql: `(${alternatives.join(' OR ')})`, parameters };
}

/** Action–subject pairs the seat has in some form; what the console needs to show its navigation. */
export function coarseAbilities(ctx: Ctx): { action: string; subject: string }[] {
  return definedPolicies().flatMap((policy) =>
    policy.actions.filter((action) => mayDo(ctx, action, policy.subject)).map((action) => ({ action, subject: policy.subject })),
  );
}
