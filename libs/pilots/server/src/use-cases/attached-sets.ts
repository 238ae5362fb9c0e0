import { describeDocument, type EvidenceHolder } from '@wudan/catalogue-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import type { PlanEvidenceLine, PlanSetLine } from '../documents/plan-attachments.document.js';
import { pilotsOfProgramme } from './pilot-callable.js';

const HOLDERS: Readonly<Record<EvidenceHolder, string>> = { unit: '本单位', office: '编办预填', third: '其他部门', assessor: '评估人员' };

/** What the work plan attaches of the sets as they stand: a line for each object, and every material that any of them asks for, once. */
export async function attachedSets(tx: Tx, programmeId: Id): Promise<{ sets: PlanSetLine[]; evidence: PlanEvidenceLine[] }> {
  const sets: PlanSetLine[] = [];
  const evidence = new Map<string, PlanEvidenceLine>();
  for (const pilot of await pilotsOfProgramme(tx, programmeId)) {
    const set = await tx.repo(IndicatorSetsRepository).latestOf(pilot.id);
    if (!set) continue;
    const { leaves, common, individual } = describeDocument(set.document).totals;
    sets.push({ unitName: pilot.objectName, templateName: [set.templateName, set.packName].filter((name) => name !== '').join('；'), leaves, common, individual });
    for (const node of set.document.nodes) {
      for (const { name, holder, required } of node.evidence) {
        const key = `${node.code} ${name}`;
        if (!evidence.has(key)) evidence.set(key, { leafCode: node.code, leafName: node.name, material: name, holder: HOLDERS[holder], required });
      }
    }
  }
  return { sets, evidence: [...evidence.values()].sort((a, b) => (a.leafCode < b.leafCode ? -1 : a.leafCode > b.leafCode ? 1 : 0)) };
}
