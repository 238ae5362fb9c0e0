import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { issuedSetOf, pilotsOfUnit } from '@wudan/pilots-server';
import { ExternalResultsRepository } from '../data/external-results.repository.js';
import { exchangeInputInvalid, leafUnknown, resultChanged } from '../domain/exchange.errors.js';
import { leafCodesIn, MOST_LEAVES } from '../domain/leaf-codes.rules.js';
import { describeResults, type ExternalResultRow } from './read-external-results.js';

/** Says which leaves a result speaks to. */
@Injectable()
export class LinkExternalResult {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, EXCHANGE_INPUT_INVALID, EXCHANGE_LEAF_UNKNOWN, EXCHANGE_RESULT_CHANGED */
  execute(ctx: Ctx, input: { readonly id: Id; readonly version: number; readonly leafCodes: readonly string[] }): Promise<ExternalResultRow> {
    return this.units.run(ctx, async (tx) => {
      const results = tx.repo(ExternalResultsRepository);
      const result = await results.lock(input.id);
      if (!result) throw notFound('外部结果', 'input.id');
      authorize(ctx, 'link', 'ExternalData', result, '外部结果', 'input.id');
      if (result.version !== input.version) throw resultChanged();
      const { codes, unknown } = leafCodesIn(input.leafCodes.join('、'));
      if (unknown.length > 0) throw exchangeInputInvalid(`指标编号“${unknown[0]?.slice(0, 20)}”不合规则，请填写 B1.3 这样的编号。`, 'input.leafCodes');
      if (codes.length > MOST_LEAVES) throw exchangeInputInvalid(`“关联指标”最多${MOST_LEAVES}项，请删减。`, 'input.leafCodes');
      const known = await leavesOfUnit(tx, result.unitId);
      const foreign = known === null ? undefined : codes.find((code) => !known.has(code));
      if (foreign !== undefined) throw leafUnknown(foreign);
      await results.link(result.id, codes);
      tx.audit({ action: 'exchange.linked', subjectType: 'ExternalData', subjectId: result.id, summary: `《${result.title}》关联指标${codes.join('、') || '（无）'}`, detail: { before: result.leafCodes, after: codes } });
      const [described] = await describeResults(ctx, tx, [{ ...result, leafCodes: codes, linked: true, version: result.version + 1 }]);
      if (!described) throw notFound('外部结果', 'input.id');
      return described;
    });
  }
}

/** Codes of the leaves of the sets a unit was issued; null when it was issued none. */
async function leavesOfUnit(tx: Tx, unitId: Id): Promise<ReadonlySet<string> | null> {
  const codes = new Set<string>();
  for (const { id } of await pilotsOfUnit(tx, unitId)) for (const { code } of (await issuedSetOf(tx, id))?.set.leaves ?? []) codes.add(code);
  return codes.size === 0 ? null : codes;
}
