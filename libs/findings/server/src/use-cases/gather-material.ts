import { resultOf, type AssessmentResult } from '@wudan/assessment-server';
import { coverageOf } from '@wudan/evidence-server';
import { externalResultsOf } from '@wudan/exchange-server';
import { factsOf } from '@wudan/facts-server';
import { opinionsOf, visitsOf, type OpinionsSummary, type VisitKind, type VisitNote } from '@wudan/inquiry-server';
import type { Tx } from '@wudan/kernel-server';
import { findProgramme, issuedSetOf, type PilotFacts } from '@wudan/pilots-server';
import { checksOf, type Check, type CheckKind } from '@wudan/verification-server';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FeedbackPoliciesRepository } from '../data/feedback-policies.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import type { MaterialCount, ReportMaterial } from '../domain/report-material.js';

const VISITS: Readonly<Record<VisitKind, string>> = { forum: '座谈', talk: '个别谈话', files: '调阅材料' };
/** Checks whose sentences speak of the unit's own figures alone; those that compare units stay with the office. */
const OWN_FIGURES: readonly CheckKind[] = ['saturation', 'map'];

const visited = (visits: readonly VisitNote[]): MaterialCount[] =>
  (['forum', 'talk', 'files'] as const).flatMap((kind) => {
    const count = visits.filter((visit) => visit.kind === kind).length;
    return count === 0 ? [] : [{ text: `${VISITS[kind]}${count}次`, source: '实地评估记录' }];
  });

const asked = ({ partner, peer, surveys }: OpinionsSummary): MaterialCount[] => [
  ...(partner.answered === 0 ? [] : [{ text: `收到协作部门意见${partner.answered}份`, source: '意见征询记录' }]),
  ...(peer.answered === 0 ? [] : [{ text: `收到单位互评${peer.answered}份`, source: '单位互评记录' }]),
  ...(surveys.length === 0 ? [] : [{ text: `收回有效问卷${surveys.reduce((sum, { valid }) => sum + valid, 0)}份`, source: `问卷调查${surveys.length}次` }]),
];

const checked = (checks: readonly Pick<Check, 'verdict'>[]): MaterialCount[] => {
  const differing = checks.filter(({ verdict }) => verdict === 'differs' || verdict === 'doubtful').length;
  return checks.length === 0 ? [] : [{ text: `核验数据${checks.length}项，其中需要核实${differing}项`, source: '数据核验记录' }];
};

/** A sum over half the marks would read like a result. */
const isMarked = ({ leaves }: AssessmentResult): boolean => leaves.some(({ final }) => final !== null) && leaves.every(({ self, final }) => self === null || final !== null);

/** Everything the report of a pilot is drafted from. Sealed findings are left out here already: no part can name what it is not given. */
export async function gatherMaterial(tx: Tx, pilot: PilotFacts): Promise<ReportMaterial> {
  const findings = (await tx.repo(FindingsRepository).list({ pilotId: pilot.id })).filter(({ sealed }) => !sealed);
  const issued = await issuedSetOf(tx, pilot.id);
  const result = await resultOf(tx, pilot.id);
  const externals = await externalResultsOf(tx, pilot.unitId);
  const checks = await checksOf(tx, pilot.id);
  return {
    unitName: pilot.unitName,
    programmeName: (await findProgramme(tx, pilot.programmeId))?.name ?? '',
    pilot,
    set: issued === null ? null : { version: issued.version, leaves: issued.set.leaves.length },
    facts: await factsOf(tx, pilot.unitId),
    coverage: await coverageOf(tx, pilot.id),
    result: result === null || !isMarked(result) ? null : { ...result, approved: result.state === 'approved' },
    findings,
    tasks: await tx.repo(AgreementRepository).tasks(findings.map(({ id }) => id)),
    inquiries: [...visited(await visitsOf(tx, pilot.id)), ...asked(await opinionsOf(tx, pilot.id)), ...checked(checks)],
    // The unit reads the report: of what other authorities said it is told how much there was, not what.
    externals: externals.length === 0 ? [] : [{ text: `参考其他部门提供的结果${externals.length}项`, source: '其他部门结果登记' }],
    checks: checks.filter(({ verdict, kind }) => verdict === 'signal' && OWN_FIGURES.includes(kind)).map(({ sentence, title }) => ({ text: sentence, source: `数据核验：${title}` })),
    policy: await tx.repo(FeedbackPoliciesRepository).of(pilot.programmeId),
  };
}
