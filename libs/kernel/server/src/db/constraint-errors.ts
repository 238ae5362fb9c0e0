import type { DomainError } from '@wudan/kernel-core';
import { QueryFailedError } from 'typeorm';

const byConstraint = new Map<string, () => DomainError>();

/** Says what the violation of a named constraint means to a user. The database has the last word; this gives it one. */
export function explainConstraint(constraint: string, error: () => DomainError): void {
  byConstraint.set(constraint, error);
}

/** The typed error behind a database error, or the error itself. */
export function explained(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { constraint } = error.driverError as { constraint?: string };
  return (constraint === undefined ? undefined : byConstraint.get(constraint)?.()) ?? error;
}
