import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isLocalDate, type LocalDate } from '@wudan/kernel-core';

function localDate(value: unknown): LocalDate {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new GraphQLError('日期须写作 YYYY-MM-DD，且为真实存在的日期，例如 2022-06-30。', { extensions: { code: 'DATE_INVALID', kind: 'invalid' } });
}

/** Marks `Date` in code-first types; the value is a `LocalDate`. */
export class DateScalarType {}

/** A calendar date without time, `YYYY-MM-DD`. */
@Scalar('Date', () => DateScalarType)
export class LocalDateScalar implements CustomScalar<string, LocalDate> {
  description = '日期，YYYY-MM-DD';

  parseValue(value: unknown): LocalDate {
    return localDate(value);
  }

  serialize(value: unknown): string {
    return String(value).slice(0, 10);
  }

  parseLiteral(node: ValueNode): LocalDate {
    return localDate(node.kind === Kind.STRING ? node.value : undefined);
  }
}

function instant(value: unknown): Date {
  const parsed = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (!Number.isNaN(parsed.getTime())) return parsed;
  throw new GraphQLError('时间须为 ISO 8601 格式，例如 2022-06-30T02:00:00Z。', { extensions: { code: 'DATETIME_INVALID', kind: 'invalid' } });
}

const padded = (length: number, width: number): readonly string[] => Array.from({ length }, (_, number) => String(number).padStart(width, '0'));
const TWO = padded(60, 2);
const THREE = padded(1_000, 3);
const DAY_MS = 86_400_000;
const MOST_DAYS = 400;
const days = new Map<number, string>();

function dayText(day: number, instant: Date): string {
  let text = days.get(day);
  if (text === undefined) {
    // Throws for an invalid date, as it should, before anything is kept.
    text = instant.toISOString().slice(0, -13);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, text);
  }
  return text;
}

/** The same as `toISOString` in less time: the instants of a list lie on few days, and the rest is looked up. */
export function isoText(instant: Date): string {
  const time = instant.getTime();
  const day = Math.floor(time / DAY_MS);
  const ms = time - day * DAY_MS;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  return `${dayText(day, instant)}${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${THREE[ms % 1_000]}Z`;
}

/** Marks `DateTime` in code-first types; the value is an instant. */
export class DateTimeScalarType {}

/** An instant in UTC, ISO 8601. A replayed idempotent result holds it as text, so both forms serialise. */
@Scalar('DateTime', () => DateTimeScalarType)
export class InstantScalar implements CustomScalar<string, Date> {
  description = '时间，ISO 8601（UTC）';

  parseValue(value: unknown): Date {
    return instant(value);
  }

  serialize(value: unknown): string {
    return value instanceof Date ? isoText(value) : String(value);
  }

  parseLiteral(node: ValueNode): Date {
    return instant(node.kind === Kind.STRING ? node.value : undefined);
  }
}
