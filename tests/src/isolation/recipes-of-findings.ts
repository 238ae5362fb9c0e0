import type { Id } from '@wudan/kernel-core';
import { newTag } from './canaries.js';
import { addProblem, addReport, letterNumber, type Reported, type Told } from './finding-rows.js';
import { given, type Kitchen, type Prepared, type Recipe } from './kitchen.js';
import { addPilot, LEAF } from './pilot-rows.js';
import { SEASON } from './season-rows.js';

const mark = ({ office }: Kitchen): string => newTag(office.letter, 'J0');
const active = ({ office }: Kitchen): Id => office.season.programmes.active;
const ofProgramme = (kitchen: Kitchen): Prepared => given({ programmeId: active(kitchen) });
const issued = ({ office }: Kitchen, more: Record<string, unknown> = {}): Prepared => given({ pilotId: office.work.after.findings.issued.pilotId, ...more });

/** An assessed unit that nothing was found out about yet. */
const unfound = async ({ world, office }: Kitchen): Promise<Id> => (await addPilot(world, office, 'issued', { signed: true })).id;
const problem = async (kitchen: Kitchen, told: Told): Promise<Id> => addProblem(kitchen.world, kitchen.office, await unfound(kitchen), told);
/** A finding in a report that is out for comment. */
const discussed = async ({ world, office }: Kitchen, told: Told): Promise<Id> => (await addReport(world, office, 'undecided', { told })).findingId;
const reported = async ({ world, office }: Kitchen, state: Reported): Promise<Id> => (await addReport(world, office, state)).pilotId;

/** What is typed of a finding. */
const content = (kitchen: Kitchen): Record<string, unknown> => ({
  level: 'county', categoryId: 'I01', title: `标牌${mark(kitchen)}`, facts: `未经审批挂牌${mark(kitchen)}`, basis: `依据${mark(kitchen)}`, source: 'desk', sourceNote: mark(kitchen), cause: 'system', track: 'time_limited', leaves: [LEAF], evidence: [],
});
/** Papers of a grid are named where there is one. */
const withPapers = ({ office, path }: Kitchen): Record<string, unknown> => (path === 'input.evidence.0' ? { evidence: [office.work.items[0]] } : {});

/** The version to which a programme's rules of giving back have come. */
async function policyVersion({ world, office }: Kitchen, programmeId: Id): Promise<number> {
  const found = await world.admin.query<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM wudan.feedback_policy WHERE office_id = $1 AND programme_id = $2', [office.id, programmeId]);
  return found.rows[0]?.version ?? 0;
}
export const feedbackPolicy = async (kitchen: Kitchen, programmeId: Id): Promise<Record<string, unknown>> => ({
  programmeId, version: await policyVersion(kitchen, programmeId), showScores: false, sumAspects: true, silenceAccepts: false, planDays: 20, objectionDays: 10, commentDays: 10, maxRounds: 3,
});

/** How the operations on findings, reports and letters succeed. */
export const RECIPES_OF_FINDINGS: Readonly<Record<string, Recipe>> = {
  findings: { leaves: { programmeId: 'programme', 'filter.unitId': 'unit', 'filter.pilotId': 'pilot' }, prepare: ofProgramme },
  finding: { leaves: { id: 'finding' }, prepare: ({ office }) => given({ id: office.work.after.findings.issued.findingId }) },
  unitFindings: { leaves: { pilotId: 'pilot' }, prepare: issued },
  findingCounts: { leaves: { programmeId: 'programme' }, prepare: ofProgramme },
  findingLineage: { leaves: { id: 'finding' }, prepare: ({ office }) => given({ id: office.work.after.findings.issued.findingId }) },
  findingCategories: {},
  feedbackPolicy: { leaves: { programmeId: 'programme' }, prepare: ofProgramme },
  assessmentReport: { leaves: { pilotId: 'pilot' }, prepare: issued },
  assessmentReports: { leaves: { programmeId: 'programme' }, prepare: ofProgramme },
  assessmentReportFile: { leaves: { pilotId: 'pilot' }, prepare: (kitchen) => issued(kitchen, { format: 'docx' }) },
  feedbackLetterFile: { leaves: { pilotId: 'pilot' }, prepare: (kitchen) => issued(kitchen, { format: 'docx' }) },
  problemListFile: { leaves: { programmeId: 'programme', unitId: 'unit' }, prepare: ofProgramme },
  openFinding: {
    leaves: { 'input.pilotId': 'pilot', 'input.evidence.0': 'item' },
    prepare: async (kitchen) => given({ input: { ...content(kitchen), ...withPapers(kitchen), pilotId: kitchen.path === 'input.evidence.0' ? kitchen.office.work.pilots['own-issued'] : await unfound(kitchen) } }),
  },
  editFinding: {
    leaves: { 'input.id': 'finding', 'input.evidence.0': 'item' },
    prepare: async (kitchen) => {
      const id = kitchen.path === 'input.evidence.0' ? await addProblem(kitchen.world, kitchen.office, kitchen.office.work.pilots['own-issued'], 'draft') : await problem(kitchen, 'draft');
      return given({ input: { ...content(kitchen), ...withPapers(kitchen), id, version: 1 } });
    },
  },
  dropFinding: { leaves: { id: 'finding' }, prepare: async (kitchen) => given({ id: await problem(kitchen, 'draft'), reason: `重复${mark(kitchen)}` }) },
  sealFinding: {
    leaves: { 'input.id': 'finding' },
    prepare: async (kitchen) => {
      const hidden = (before: string): string => `${before}${newTag(kitchen.office.letter, 'X0')}`;
      return given({ input: { id: await problem(kitchen, 'draft'), docNumber: hidden('移送'), onDate: '2026-11-25', to: hidden('纪检'), reason: hidden('涉嫌违纪') } });
    },
  },
  setOfficeTask: { leaves: { 'input.id': 'finding' }, prepare: async (kitchen) => given({ input: { id: await problem(kitchen, 'draft'), text: `推动解决${mark(kitchen)}`, responsible: `科室${mark(kitchen)}` } }) },
  linkRecurrence: {
    leaves: { id: 'finding', earlierId: 'finding' },
    prepare: async (kitchen) => given({ id: await problem(kitchen, 'draft'), earlierId: await addProblem(kitchen.world, kitchen.office, await unfound(kitchen), 'notified', { earlier: true }) }),
  },
  takePosition: { leaves: { 'input.findingId': 'finding' }, prepare: async (kitchen) => given({ input: { findingId: await discussed(kitchen, 'proposed'), stance: 'amend', text: `应当写明${newTag(kitchen.office.letter, 'Q1')}` } }) },
  replyPosition: { leaves: { 'input.findingId': 'finding' }, prepare: async (kitchen) => given({ input: { findingId: await discussed(kitchen, 'answered'), stance: 'keep', text: `维持${newTag(kitchen.office.letter, 'Q1')}` } }) },
  decideDifference: {
    leaves: { 'input.findingId': 'finding' },
    prepare: async (kitchen) => given({ input: { findingId: await discussed(kitchen, 'answered'), officeText: `未经审批挂牌${newTag(kitchen.office.letter, 'Q1')}`, note: `裁定${newTag(kitchen.office.letter, 'Q1')}` } }),
  },
  saveFindingCategory: { prepare: (kitchen) => given({ input: { code: `Y${Math.floor(Math.random() * 1e9)}`, name: `类别${mark(kitchen)}` } }) },
  setFeedbackPolicy: { leaves: { 'input.programmeId': 'programme' }, prepare: async (kitchen) => given({ input: await feedbackPolicy(kitchen, active(kitchen)) }) },
  draftReport: { leaves: { pilotId: 'pilot' }, prepare: async (kitchen) => given({ pilotId: await unfound(kitchen) }) },
  saveReport: {
    leaves: { 'input.pilotId': 'pilot', 'input.sections.0.key': 'closed-word' },
    prepare: async (kitchen) => given({ input: { pilotId: await reported(kitchen, 'drafted'), version: 1, sections: [{ key: 'causes', body: `成因${mark(kitchen)}` }] } }),
  },
  sendForComment: { leaves: { 'input.pilotId': 'pilot' }, prepare: async (kitchen) => given({ input: { pilotId: (await addReport(kitchen.world, kitchen.office, 'undecided')).pilotId, commentDueOn: '2026-12-18' } }) },
  settleReport: { leaves: { pilotId: 'pilot' }, prepare: async (kitchen) => given({ pilotId: await reported(kitchen, 'commented') }) },
  submitReport: { leaves: { pilotId: 'pilot' }, prepare: async (kitchen) => given({ pilotId: await reported(kitchen, 'settled') }) },
  reviewReport: { leaves: { 'input.pilotId': 'pilot' }, prepare: async (kitchen) => given({ input: { pilotId: await reported(kitchen, 'reviewed'), accept: true, note: `同意${mark(kitchen)}` } }) },
  issueLetter: {
    leaves: { 'input.pilotId': 'pilot' },
    prepare: async (kitchen) =>
      given({
        input: {
          pilotId: await reported(kitchen, 'approved'), docNumber: letterNumber(), issuedOn: SEASON.today, contactName: `李${newTag(kitchen.office.letter, 'Q1')}`, contactPhone: '0857-8221234', reason: `印发${mark(kitchen)}`,
        },
      }),
  },
};
