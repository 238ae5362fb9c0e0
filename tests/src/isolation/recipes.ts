import { TEST_PASSWORD } from '../house/test-house.js';
import { newTag } from './canaries.js';
import { given, page, type Kitchen, type Recipe } from './kitchen.js';
import { addInvitation, addPreview, addSection, addUnit } from './office-rows.js';
import { RECIPES_OF_ASSESSMENT } from './recipes-of-assessment.js';
import { RECIPES_OF_CATALOGUE } from './recipes-of-catalogue.js';
import { RECIPES_OF_CHANNELS } from './recipes-of-channels.js';
import { RECIPES_OF_DISPATCH } from './recipes-of-dispatch.js';
import { RECIPES_OF_ESTABLISHMENT } from './recipes-of-establishment.js';
import { RECIPES_OF_EVIDENCE } from './recipes-of-evidence.js';
import { RECIPES_OF_EXCHANGE } from './recipes-of-exchange.js';
import { RECIPES_OF_FINDINGS } from './recipes-of-findings.js';
import { RECIPES_OF_INQUIRY } from './recipes-of-inquiry.js';
import { RECIPES_OF_OFFICE_SCORING } from './recipes-of-office-scoring.js';
import { RECIPES_OF_PILOTS } from './recipes-of-pilots.js';
import { RECIPES_OF_PROMPTS } from './recipes-of-prompts.js';
import { RECIPES_OF_RECTIFICATION } from './recipes-of-rectification.js';
import { RECIPES_OF_SETS } from './recipes-of-sets.js';
import { RECIPES_OF_VERIFICATION } from './recipes-of-verification.js';

const OF_UNITS = ['assessor', 'supervisor'];

/** A session of its own, so that the actor's survives. */
async function ownSession({ world, office, actor }: Kitchen): Promise<string | null> {
  return actor.token === null ? null : world.session(actor, office.id);
}

const pasted = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

/** The list that the role may import, as pasted text. */
export function pastedList(kind: 'OFFICES' | 'UNITS' | 'PEOPLE', { office, actor }: Kitchen): string {
  const tag = newTag(office.letter, kind === 'UNITS' ? 'UF' : OF_UNITS.includes(actor.who) ? 'N1' : 'NS');
  if (kind === 'UNITS') return pasted(['单位代码', '单位名称', '简称', '类别'], [tag, `单位${tag}`, `简称${tag}`, '党委部门']);
  if (kind === 'PEOPLE') return pasted(['姓名', '角色', '所属单位代码'], [`受邀${tag}`, '协作部门人员', '']);
  return pasted(
    ['名称', '简称', '层级', '行政区划代码', '上级名称或代码', '系统管理员', '安全管理员', '审计管理员'],
    [`金沙县编办${tag}`, '金沙', '县级', '520523', '', '张三', '李四', '王五'],
  );
}

const CALENDAR_DAYS = [{ date: '2027-10-01', kind: 'OFF', name: '国庆节' }];

/** Every root field has a recipe; one without is counted as uncovered. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  ...RECIPES_OF_PILOTS,
  ...RECIPES_OF_PROMPTS,
  ...RECIPES_OF_DISPATCH,
  ...RECIPES_OF_CHANNELS,
  ...RECIPES_OF_ESTABLISHMENT,
  ...RECIPES_OF_CATALOGUE,
  ...RECIPES_OF_SETS,
  ...RECIPES_OF_EVIDENCE,
  ...RECIPES_OF_ASSESSMENT,
  ...RECIPES_OF_OFFICE_SCORING,
  ...RECIPES_OF_EXCHANGE,
  ...RECIPES_OF_VERIFICATION,
  ...RECIPES_OF_INQUIRY,
  ...RECIPES_OF_FINDINGS,
  ...RECIPES_OF_RECTIFICATION,
  entry: {},
  viewer: {},
  office: {},
  officeTree: {},
  overview: {},
  auditHead: {},
  boardChanged: {},
  regions: { prepare: ({ office }) => given({ under: office.region }) },
  units: { leaves: { after: 'units-cursor' }, prepare: () => given({ ...page, includeRetired: true }) },
  unit: { leaves: { id: 'unit' }, prepare: ({ office }) => given({ id: office.rows.units['own-unit'] }) },
  seats: { leaves: { after: 'seats-cursor' }, prepare: () => given({ ...page, includeEnded: true }) },
  invitations: { leaves: { after: 'invitations-cursor' }, prepare: () => given(page) },
  auditEntries: { leaves: { after: 'audit-cursor' }, prepare: () => given(page) },
  board: { leaves: { after: 'board-cursor' }, prepare: () => given(page) },
  importTemplate: { prepare: ({ actor }) => given({ kind: OF_UNITS.includes(actor.who) ? 'UNITS' : 'PEOPLE' }) },
  calendarYear: { prepare: () => given({ year: 2026 }) },
  dueDate: { prepare: () => given({ from: '2026-09-28', workingDays: 5 }) },
  invitation: { leaves: { token: 'invitation-token' }, prepare: ({ office }) => given({ token: office.rows.invitations['open-unit'].token }) },
  signIn: {
    leaves: { 'input.seatId': 'seat' },
    prepare: async (kitchen) => ({
      variables: { input: { account: kitchen.actor.account, password: TEST_PASSWORD, seatId: kitchen.actor.seatId } },
      token: await ownSession(kitchen),
    }),
  },
  signOut: { prepare: async (kitchen) => ({ variables: {}, token: await ownSession(kitchen) }) },
  switchSeat: {
    leaves: { seatId: 'seat' },
    prepare: async (kitchen) => ({ variables: { seatId: kitchen.actor.seatId }, token: await ownSession(kitchen) }),
  },
  changePassword: {
    prepare: async ({ world, office, actor }) => {
      const input = { current: TEST_PASSWORD, next: 'Another-2026-okay' };
      if (actor.who === 'visitor') return { variables: { input }, token: null };
      const disposable = await world.seat(office, actor.who, actor.unitId === null ? { kind: actor.tag.includes('PA') ? 'PA' : 'PS' } : { kind: 'P1', unitId: actor.unitId });
      return { variables: { input }, token: disposable.token };
    },
  },
  setUp: {
    leaves: { 'input.token': 'invitation-token' },
    prepare: () =>
      given({
        input: { token: 'no-such-link-any-more', officeName: '又一编办', shortName: '又一', regionCode: '530000', level: 'province', personName: '李明', account: 'second', password: TEST_PASSWORD },
      }),
  },
  acceptInvitation: {
    leaves: { 'input.token': 'invitation-token' },
    prepare: async (kitchen) => {
      const { world, office } = kitchen;
      const { token } = await addInvitation(world, office, 'open-unit', office.rows.units['own-unit'], 'P1');
      const account = `joined-${world.newId().slice(-12)}`;
      return { variables: { input: { token, account, password: TEST_PASSWORD } }, token: await ownSession(kitchen) };
    },
  },
  inviteSeat: {
    leaves: { 'input.unitId': 'unit' },
    prepare: ({ office, actor, path }) => {
      const ofUnit = OF_UNITS.includes(actor.who) || path === 'input.unitId';
      const personName = `受邀${newTag(office.letter, ofUnit ? 'N1' : 'NS')}`;
      return given({ input: ofUnit ? { role: 'UNIT_CONTACT', personName, unitId: office.rows.units['own-unit'] } : { role: 'PARTNER', personName } });
    },
  },
  reissueInvitations: {
    leaves: { 'ids.0': 'invitation' },
    prepare: async ({ world, office, actor }) =>
      given({ ids: [(await addInvitation(world, office, OF_UNITS.includes(actor.who) ? 'open-unit' : 'open-staff', office.rows.units['own-unit'])).id] }),
  },
  revokeInvitation: {
    leaves: { id: 'invitation' },
    prepare: async ({ world, office, actor }) =>
      given({ id: (await addInvitation(world, office, OF_UNITS.includes(actor.who) ? 'open-unit' : 'open-staff', office.rows.units['own-unit'])).id }),
  },
  grantSeat: {
    leaves: { 'input.fromSeatId': 'seat', 'input.unitId': 'unit' },
    prepare: async ({ world, office, path }) => {
      const from = await world.seat(office, 'unit_contact', { kind: path === 'input.role' ? 'PX' : 'P1', unitId: office.rows.units['own-unit'], signedIn: false });
      return given({ input: { fromSeatId: from.seatId, role: 'UNIT_HEAD', unitId: office.rows.units['other-unit'] } });
    },
  },
  endSeat: {
    leaves: { id: 'seat' },
    prepare: async ({ world, office }) => {
      const seat = await world.seat(office, 'unit_contact', { kind: 'P1', unitId: office.rows.units['own-unit'], signedIn: false });
      return given({ id: seat.seatId, reason: '工作调整' });
    },
  },
  createOffice: {
    leaves: { 'input.parentId': 'office' },
    prepare: ({ world, office }) => {
      const administrators = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'].map((role, index) => ({ role, personName: ['张三', '李四', '王五'][index] }));
      return given({ input: { parentId: office.id, name: `新设编办${world.newId().slice(-12)}`, shortName: '新设', level: 'county', regionCode: '520523', administrators } });
    },
  },
  updateOffice: { prepare: ({ office }) => given({ input: { name: office.name, shortName: '编办' } }) },
  moveOffice: {
    leaves: { 'input.officeId': 'office', 'input.parentId': 'office' },
    prepare: ({ world, office }) => given({ input: { officeId: world.office('child').id, parentId: office.id } }),
  },
  setOfficeSettings: { prepare: () => given({ input: { idleMinutes: 30 } }) },
  createUnit: {
    leaves: { 'input.attachedToId': 'unit' },
    prepare: ({ office }) => {
      const tag = newTag(office.letter, 'UF');
      return given({ input: { code: tag, name: `单位${tag}`, shortName: `简称${tag}`, kind: 'AUXILIARY_INSTITUTION', attachedToId: office.rows.units['other-unit'] } });
    },
  },
  updateUnit: {
    leaves: { 'input.id': 'unit', 'input.attachedToId': 'unit' },
    prepare: ({ office, path }) =>
      given({ input: path === 'input.attachedToId' ? { id: office.rows.units['attached-unit'], attachedToId: office.rows.units['own-unit'] } : { id: office.rows.units['other-unit'], socialCreditCode: '12520500MB0000019E' } }),
  },
  retireUnit: {
    leaves: { id: 'unit' },
    prepare: async ({ world, office }) => given({ id: (await addUnit(world, office, 'UF')).id, on: '2026-01-01' }),
  },
  createSection: {
    leaves: { 'input.unitId': 'unit' },
    prepare: ({ office }) => given({ input: { unitId: office.rows.units['own-unit'], name: `科室${newTag(office.letter, 'U1')}` } }),
  },
  retireSection: {
    leaves: { id: 'section' },
    prepare: async ({ world, office }) => given({ id: await addSection(world, office, office.rows.units['own-unit'], 'U1'), on: '2026-01-01' }),
  },
  previewImport: {
    prepare: (kitchen) => {
      const kind = OF_UNITS.includes(kitchen.actor.who) ? 'UNITS' : 'PEOPLE';
      return given({ input: { kind, text: pastedList(kind, kitchen) } });
    },
  },
  commitImport: {
    leaves: { 'input.previewId': 'preview' },
    prepare: async ({ world, office, actor }) => given({ input: { previewId: await addPreview(world, office, actor, OF_UNITS.includes(actor.who) ? 'units' : 'people') } }),
  },
  publishCalendar: {
    prepare: ({ office }) => given({ input: { year: 2027, regionCode: office.region, title: '关于2027年部分节假日安排的通知', publishedOn: '2026-01-05', days: CALENDAR_DAYS } }),
  },
};
