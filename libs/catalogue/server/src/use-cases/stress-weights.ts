import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { type Ctx, DomainError, type Id, isDecimal, micro, rateText, WHOLE_SHARE } from '@wudan/kernel-core';
import type { CompiledSet } from '../domain/compiled-set.js';
import { TEXT_LIMITS, normalisedText, textProblem } from '../domain/document-text.rules.js';
import { STRESS_LIMITS, stressRun, type StressResult } from '../domain/stress.rules.js';
import { notProved } from '../domain/template.errors.js';
import { compileDocument } from './compile-document.js';
import { loadVisible } from './load-template.js';

export interface StressInput {
  readonly templateId: Id;
  readonly rows: readonly { readonly unitName: string; readonly scores: readonly { readonly code: string; readonly rate: string }[] }[];
  readonly spread: string;
  readonly draws: number;
  readonly seed: string;
}

export interface StressReportView {
  readonly draws: number;
  readonly spread: string;
  readonly seed: string;
  readonly flipped: number;
  readonly rows: readonly { readonly unitName: string; readonly total: string; readonly rank: number; readonly flips: number; readonly flipShare: string }[];
}

const invalid = (message: string, field: string): DomainError => new DomainError({ code: 'STRESS_INVALID', kind: 'invalid', message, field: `input.${field}` });

/** Shows how firm the order of units is when the weights of a template move. Writes nothing. */
@Injectable()
export class StressWeights {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_NOT_PROVED, STRESS_INVALID */
  async execute(ctx: Ctx, input: StressInput): Promise<StressReportView> {
    const set = await this.units.read(ctx, async (tx) => {
      const template = await loadVisible(ctx, tx, input.templateId, 'input.templateId');
      authorize(ctx, 'stress', 'Template', template, '指标体系版本', 'input.templateId');
      const { set: proved, faults } = compileDocument(template.document);
      if (!proved) throw notProved(faults, 'input.templateId');
      return proved;
    });
    const names = input.rows.map(({ unitName }) => normalisedText(unitName));
    const fault = orderFault(input, names, set);
    if (fault) throw fault;
    const result = await unhurried({
      leaves: set.leaves.map(({ points, kind }) => ({ points: Number(points), kind })),
      rates: input.rows.map(({ scores }) => {
        const given = new Map(scores.map(({ code, rate }) => [code, Number(rate)]));
        return set.leaves.map(({ code }) => given.get(code) ?? 0);
      }),
      spread: Number(input.spread),
      draws: input.draws,
      seed: input.seed,
    });
    return reportOf(input, names, result);
  }
}

function orderFault({ rows, spread, draws, seed }: StressInput, names: readonly string[], set: CompiledSet): DomainError | null {
  if (rows.length < 2 || rows.length > STRESS_LIMITS.units) return invalid(`参与比较的单位须有2至${STRESS_LIMITS.units}个，请增减。`, 'rows');
  if (draws < 1 || draws > STRESS_LIMITS.draws) return invalid(`抽样次数须为1至${STRESS_LIMITS.draws}，请改正。`, 'draws');
  if (!isDecimal(spread) || micro(spread) <= 0n || Number(spread) > STRESS_LIMITS.spread) return invalid(`权重变动幅度须大于0且不超过${STRESS_LIMITS.spread}（即±50%），请改正。`, 'spread');
  if (seed.trim() === '' || seed.length > STRESS_LIMITS.seed) return invalid(`随机种子须为1至${STRESS_LIMITS.seed}字，请填写，以便结果可以重现。`, 'seed');
  const codes = new Set(set.leaves.map(({ code }) => code));
  for (const [index, { scores }] of rows.entries()) {
    const problem = textProblem(`第${index + 1}个单位的名称`, names[index] ?? '', TEXT_LIMITS.name);
    if (problem) return invalid(`${problem}。`, `rows.${index}.unitName`);
    const stranger = scores.find(({ code }) => !codes.has(code));
    if (stranger) return invalid(`单位“${names[index] ?? ''}”的指标${stranger.code.slice(0, 20)}不在该指标体系的末级指标之中，请删除。`, `rows.${index}.scores`);
    const wrong = scores.find(({ rate }) => !isDecimal(rate) || micro(rate) < 0n || micro(rate) > WHOLE_SHARE);
    if (wrong) return invalid(`单位“${names[index] ?? ''}”指标${wrong.code}的得分率须在0至1之间，请改正。`, `rows.${index}.scores`);
  }
  return null;
}

/** Runs to the end and lets other requests be served in between. */
async function unhurried(order: Parameters<typeof stressRun>[0]): Promise<StressResult> {
  const run = stressRun(order);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const reportOf = ({ draws, spread, seed }: StressInput, names: readonly string[], { totals, ranks, flips }: StressResult): StressReportView => ({
  draws,
  spread,
  seed,
  flipped: flips.filter((count) => count > 0).length,
  rows: names
    .map((unitName, unit) => ({ unitName, total: (totals[unit] ?? 0).toFixed(2), rank: ranks[unit] ?? 0, flips: flips[unit] ?? 0, flipShare: rateText(flips[unit] ?? 0, draws) }))
    .sort((left, right) => left.rank - right.rank),
});
