import { authorize, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { ProgrammesRepository, type ProgrammeRow } from '../data/programmes.repository.js';
import { stateFault, type ProgrammeAction } from '../domain/programme.transitions.js';
import type { ProgrammeView } from '../domain/programme.js';
import { findProgramme } from './callable.js';

/**
 * The stored programme, locked, once the caller may do this to it and its state allows it.
 * @param field the input that named it
 * @throws DomainError NOT_FOUND, FORBIDDEN, PROGRAMME_STATE
 */
export async function loadFor(ctx: Ctx, tx: Tx, id: Id, action: ProgrammeAction, field = 'id'): Promise<ProgrammeRow> {
  const stored = await tx.repo(ProgrammesRepository).lock(id);
  if (!stored) throw notFound('评估轮次', field);
  authorize(ctx, action, 'Programme', stored, '评估轮次', field);
  const fault = stateFault(stored.state, action, field);
  if (fault) throw fault;
  return stored;
}

/** The programme as it stands after a change of this transaction. */
export async function reloaded(tx: Tx, id: Id, field = 'id'): Promise<ProgrammeView> {
  const programme = await findProgramme(tx, id);
  if (!programme) throw notFound('评估轮次', field);
  return programme;
}
