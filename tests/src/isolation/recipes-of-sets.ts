import { newTag } from './canaries.js';
import { addProgramme } from './fresh-rows.js';
import { given, type Recipe } from './kitchen.js';
import { addFlow, addPilot, addPlan, addReceivedFlow, LEAF } from './pilot-rows.js';

const GUIDE = Buffer.from('%PDF-1.4 指引').toString('base64');
const FLOW_STAGES = [
  { stage: 'define', label: '定单', owner: 'office', plannedDays: 3, next: ['accept'] },
  { stage: 'accept', label: '接单', owner: 'unit', plannedDays: 5, next: ['closed'] },
  { stage: 'closed', label: '办结', owner: 'office', next: [] },
];

/** A number of an official document that no plan has yet. */
export const docNumber = (): string => `毕编〔2026〕${1 + Math.floor(Math.random() * 90_000)}号`;

/** How the operations on pilots, indicator sets, work plans, guides and trainings succeed. */
export const RECIPES_OF_SETS: Readonly<Record<string, Recipe>> = {
  myPilots: {},
  stageFlows: {},
  receivedFlows: {},
  pilots: { leaves: { programmeId: 'programme' }, prepare: ({ office }) => given({ programmeId: office.season.programmes.active }) },
  pilot: { leaves: { id: 'pilot' }, prepare: ({ office }) => given({ id: office.work.pilots['own-issued'] }) },
  indicatorSet: { leaves: { id: 'set' }, prepare: ({ office }) => given({ id: office.work.sets['own-issued'] }) },
  openPilots: {
    leaves: { 'input.programmeId': 'programme', 'input.rows.0.unitId': 'unit' },
    prepare: ({ office }) =>
      given({
        input: {
          programmeId: office.season.programmes.active, cutoffOn: '2026-06-30',
          rows: [{ unitId: office.rows.units['own-unit'], objectKind: 'matter', objectName: `事项${newTag(office.letter, 'D0')}`, category: 'party_department' }],
        },
      }),
  },
  composeSet: {
    leaves: { 'input.pilotId': 'pilot', 'input.templateId': 'template', 'input.packId': 'template' },
    prepare: async ({ world, office, path }) => {
      const name = { code: LEAF, field: 'name', value: `制度${newTag(office.letter, 'D0')}`, reason: `实际${newTag(office.letter, 'D0')}` };
      const { id } = await addPilot(world, office, 'draft');
      return given({ input: { pilotId: id, version: 1, templateId: office.work.templates.published, overrides: path === 'input.templateId' ? [] : [name] } });
    },
  },
  submitSet: { leaves: { id: 'set' }, prepare: async ({ world, office }) => given({ id: (await addPilot(world, office, 'draft')).setId }) },
  reviewSet: { leaves: { id: 'set' }, prepare: async ({ world, office }) => given({ id: (await addPilot(world, office, 'in_review')).setId, accept: true, note: '核对无误' }) },
  issueSet: { leaves: { id: 'set' }, prepare: async ({ world, office }) => given({ id: (await addPilot(world, office, 'reviewed', { told: true })).setId, selfDueOn: '2026-12-20', reason: `审定${newTag(office.letter, 'D0')}` }) },
  reviseSet: { leaves: { id: 'set' }, prepare: async ({ world, office }) => given({ id: (await addPilot(world, office, 'issued')).setId, reason: `职能调整${newTag(office.letter, 'D0')}` }) },
  advancePilot: { leaves: { id: 'pilot' }, prepare: async ({ world, office }) => given({ id: (await addPilot(world, office, 'issued')).id, to: 'accept', reason: `已当面签收${newTag(office.letter, 'Q1')}` }) },
  signReceipt: { leaves: { pilotId: 'pilot' }, prepare: async ({ world, office }) => given({ pilotId: (await addPilot(world, office, 'issued')).id }) },
  namePilotPeople: {
    leaves: { 'input.pilotId': 'pilot' },
    prepare: async ({ world, office }) =>
      given({ input: { pilotId: (await addPilot(world, office, 'issued')).id, people: [{ name: `联络${newTag(office.letter, 'Q1')}`, duty: 'contact', phone: '13800000000' }] } }),
  },
  saveStageFlow: {
    leaves: { 'input.key': 'flow-key', 'input.artefacts.0.key': 'closed-word', 'input.basedOnId': 'received-flow' },
    prepare: ({ world, office }) =>
      given({ input: { key: `flow_${world.newId().slice(-12)}`, name: `流程${newTag(office.letter, 'G0')}`, receiptDays: 3, stages: FLOW_STAGES, artefacts: [{ key: 'set', keep: 'keep', stage: 'accept' }] } }),
  },
  handDownFlow: { leaves: { key: 'flow-key' }, prepare: async ({ world, office }) => given({ key: await addFlow(world, office, { travels: true }), version: 1, note: '统一执行' }) },
  adoptFlow: { leaves: { id: 'received-flow' }, prepare: async ({ world, office }) => given({ id: await addReceivedFlow(world, office) }) },
  workPlan: { leaves: { programmeId: 'programme' }, prepare: ({ office }) => given({ programmeId: office.season.programmes.active }) },
  workPlanFile: { leaves: { programmeId: 'programme' }, prepare: ({ office }) => given({ programmeId: office.season.programmes.active }) },
  planScanFile: { leaves: { decisionId: 'decision' }, prepare: ({ office }) => given({ decisionId: office.work.decisions[0] }) },
  saveWorkPlan: {
    leaves: { 'input.programmeId': 'programme' },
    prepare: async ({ world, office }) => given({ input: { programmeId: await addProgramme(world, office, 'active'), version: 0, sections: [{ heading: '目标', body: `摸清${newTag(office.letter, 'G0')}` }] } }),
  },
  decideWorkPlan: {
    leaves: { 'input.programmeId': 'programme' },
    prepare: async ({ world, office }) => {
      const programmeId = await addProgramme(world, office, 'active');
      await addPlan(world, office, programmeId, 'draft');
      return given({ input: { programmeId, step: 'review', form: 'meeting', onDate: '2026-11-20', byName: `会议${newTag(office.letter, 'G0')}`, note: '同意' } });
    },
  },
  guides: { leaves: { programmeId: 'programme' }, prepare: ({ office }) => given({ programmeId: office.season.programmes.active }) },
  guideFile: { leaves: { id: 'guide' }, prepare: ({ office }) => given({ id: office.work.guides[0] }) },
  attachGuide: {
    leaves: { 'input.programmeId': 'programme' },
    prepare: async ({ world, office }) =>
      given({
        input: {
          programmeId: await addProgramme(world, office, 'active'), title: `指引${newTag(office.letter, 'QN')}`, effectiveOn: '2026-11-25', note: newTag(office.letter, 'QN'), file: { name: `${newTag(office.letter, 'QN')}.pdf`, base64: GUIDE },
        },
      }),
  },
  trainings: { leaves: { programmeId: 'programme' }, prepare: ({ office }) => given({ programmeId: office.season.programmes.active }) },
  saveTraining: {
    leaves: { 'input.id': 'training', 'input.programmeId': 'programme', 'input.attendance.0.unitId': 'unit' },
    prepare: ({ office }) =>
      given({
        input: {
          programmeId: office.season.programmes.active, title: `培训${newTag(office.letter, 'G0')}`, onDate: '2026-11-25', place: '', content: '',
          attendance: [{ unitId: office.rows.units['own-unit'], people: 1, names: newTag(office.letter, 'G0'), state: 'present' }],
        },
      }),
  },
};
