import type { Id } from '@wudan/kernel-core';
import { newTag } from './canaries.js';
import { addOpinion, addSurvey, addVisit, SURVEY_GROUP, type SurveyStanding } from './inquiry-rows.js';
import { given, type Kitchen, type Prepared, type Recipe } from './kitchen.js';
import { addPilot, type Whose } from './pilot-rows.js';

const mark = ({ office }: Kitchen): string => newTag(office.letter, 'J0');
/** Asked about the unit whose assessment the season left, by those who read all of it and by the unit itself. */
const ofPilot = ({ office }: Kitchen): Prepared => given({ pilotId: office.work.pilots['own-submitted'] });
const standing = ({ office }: Kitchen): Id => office.work.pilots['own-issued'];
const fresh = async ({ world, office }: Kitchen, whose: Whose = 'own-unit'): Promise<Id> => (await addPilot(world, office, 'issued', { whose, signed: true })).id;
const survey = (kitchen: Kitchen, state: SurveyStanding): Promise<Id> => addSurvey(kitchen.world, kitchen.office, standing(kitchen), state);

const RANKS = ['department', 'division', 'section', 'unranked'];
const group = (kitchen: Kitchen): Record<string, unknown> => ({ key: SURVEY_GROUP, label: `对象${mark(kitchen)}`, counted: true, planned: 50, least: 30 });

async function recordVisit(kitchen: Kitchen): Promise<Prepared> {
  const { world, office, actor, path } = kitchen;
  const pilotId = standing(kitchen);
  const text = (before: string): string => `${before}${mark(kitchen)}`;
  const known = path === 'input.id' ? { id: await addVisit(world, office, pilotId, 'internal'), version: 1 } : {};
  const staff = { side: 'office', post: '', name: text('甲') };
  return given({
    input: {
      ...known, pilotId, kind: 'forum', onDate: '2026-11-25', place: text('会议室'), topic: text('座谈'), confidentiality: 'internal', minutes: text('纪要'), materials: [], leaves: [],
      participants: [path === 'input.participants.0.seatId' ? { ...staff, seatId: actor.seatId } : staff, { side: 'office', post: '', name: text('乙') }, { side: 'unit', post: '处长', name: text('丙') }],
    },
  });
}

/** How the operations on visits, opinions and questionnaires succeed. */
export const RECIPES_OF_INQUIRY: Readonly<Record<string, Recipe>> = {
  visits: { leaves: { pilotId: 'pilot' }, prepare: ofPilot },
  opinions: { leaves: { pilotId: 'pilot' }, prepare: ofPilot },
  surveys: { leaves: { pilotId: 'pilot' }, prepare: ofPilot },
  peerRequests: {},
  surveyTemplate: {},
  recordVisit: { leaves: { 'input.id': 'visit', 'input.pilotId': 'pilot', 'input.participants.0.seatId': 'seat' }, prepare: recordVisit },
  confirmVisit: { leaves: { id: 'visit' }, prepare: async (kitchen) => given({ id: await addVisit(kitchen.world, kitchen.office, standing(kitchen), 'open'), version: 1 }) },
  voidVisit: { leaves: { id: 'visit' }, prepare: async (kitchen) => given({ id: await addVisit(kitchen.world, kitchen.office, standing(kitchen), 'open'), reason: `误登${mark(kitchen)}` }) },
  askOpinions: {
    leaves: { 'input.pilotId': 'pilot', 'input.partners.0.unitId': 'unit' },
    // A unit is asked once about another, somebody who stands in no register as often as his name is new.
    prepare: async (kitchen) => {
      const registered = kitchen.path === 'input.partners.0.unitId';
      const partner = registered ? { unitId: kitchen.office.rows.units['other-unit'] } : { name: `协作单位${mark(kitchen)}` };
      return given({ input: { pilotId: registered ? await fresh(kitchen) : standing(kitchen), partners: [partner], question: `配合${mark(kitchen)}` } });
    },
  },
  askPeers: {
    leaves: { 'input.pilotId': 'pilot', 'input.unitIds.0': 'unit' },
    prepare: async (kitchen) => given({ input: { pilotId: await fresh(kitchen), unitIds: [kitchen.office.rows.units['other-unit']], dueOn: '2026-12-18', question: `配合${newTag(kitchen.office.letter, 'QN')}` } }),
  },
  reissueOpinionLink: { leaves: { id: 'opinion' }, prepare: async (kitchen) => given({ id: await addOpinion(kitchen.world, kitchen.office, standing(kitchen)) }) },
  revokeOpinion: { leaves: { id: 'opinion' }, prepare: async (kitchen) => given({ id: await addOpinion(kitchen.world, kitchen.office, standing(kitchen)), reason: `问错${mark(kitchen)}` }) },
  answerOpinion: {
    leaves: { 'input.id': 'opinion' },
    prepare: async ({ world, office }) => given({ input: { id: await addOpinion(world, office, office.work.pilots['other-issued'], { way: 'seat', whose: 'other-unit' }), rating: 4, problems: `衔接${newTag(office.letter, 'Q1')}` } }),
  },
  saveSurvey: {
    leaves: { 'input.id': 'survey', 'input.pilotId': 'pilot', 'input.groups.0.key': 'closed-word' },
    prepare: async (kitchen) => {
      const known = kitchen.path === 'input.id' ? { id: await survey(kitchen, 'draft'), version: 1 } : {};
      return given({ input: { ...known, pilotId: standing(kitchen), title: `问卷${mark(kitchen)}`, rank: 'division', period: '2025', conductor: 'office', closesOn: '2026-12-18', groups: [group(kitchen)] } });
    },
  },
  issueSurveyLinks: { leaves: { id: 'survey' }, prepare: async (kitchen) => given({ id: await survey(kitchen, 'draft'), groupKey: SURVEY_GROUP, count: 1 }) },
  closeSurvey: { leaves: { id: 'survey' }, prepare: async (kitchen) => given({ id: await survey(kitchen, 'open') }) },
  cancelSurvey: { leaves: { id: 'survey' }, prepare: async (kitchen) => given({ id: await survey(kitchen, 'open'), reason: `取消${mark(kitchen)}` }) },
  saveSurveyTemplate: {
    leaves: { 'input.ranks.0.key': 'closed-word', 'input.ranks.0.groups.0.key': 'closed-word', 'input.questions.0.key': 'closed-word' },
    prepare: (kitchen) =>
      given({
        input: { validFrom: '2027-06-01', smallSample: 30, hiddenBelow: 5, ranks: RANKS.map((key) => ({ key, groups: [group(kitchen)] })), questions: [{ key: 'q1', section: '职责', text: `题目${mark(kitchen)}` }] },
      }),
  },
};
