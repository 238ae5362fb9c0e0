import { newTag } from './canaries.js';
import { CURSOR_LISTS, cursorOf } from './foreign-values.js';
import { addInvitation, addPreview, addSection, addUnit, endSeatRow, type InvitationLabel, type UnitLabel } from './office-rows.js';
import type { Kitchen, Variables } from './kitchen.js';
import { pastedList } from './recipes.js';
import { FINDING_TARGETS } from './targets-of-findings.js';
import { JUDGING_TARGETS } from './targets-of-judging.js';
import { PILOT_TARGETS } from './targets-of-pilots.js';
import { ROUND_TARGETS } from './targets-of-rounds.js';
import type { RowRule } from './reviewed-matrix.js';
import { withValue, type Leaf } from './schema-operations.js';
import { TREE } from './world.js';

/** Puts a row of the own office at the place that a rule of the matrix names. */
export type Target = (kitchen: Kitchen, variables: Variables, path: string, field: string) => Promise<Variables> | Variables;

const UNITS: readonly UnitLabel[] = ['own-unit', 'other-unit', 'attached-unit', 'retired-unit'];
const FRESH_INVITATIONS: readonly InvitationLabel[] = ['open-unit', 'open-staff', 'open-administrator', 'expired-unit'];
const SPENT_INVITATIONS: readonly InvitationLabel[] = ['accepted-unit', 'revoked-staff'];

const put =
  (value: (kitchen: Kitchen) => unknown): Target =>
  async (kitchen, variables, path) =>
    withValue(variables, path, await value(kitchen));

const region = (place: (typeof TREE)[number]['place']): Target => put(() => TREE.find((spot) => spot.place === place)?.region);

/** A role together with the unit it needs, or without. */
const withRole = (kitchen: Kitchen, variables: Variables, name: string, ofUnit: boolean): Variables =>
  withValue(withValue(variables, 'input.role', name), 'input.unitId', ofUnit ? kitchen.office.rows.units['own-unit'] : undefined);

async function freshSeat({ world, office }: Kitchen, audience: 'administrator' | 'staff' | 'unit'): Promise<string> {
  if (audience === 'unit') return (await world.seat(office, 'unit_contact', { kind: 'P1', unitId: office.rows.units['own-unit'], signedIn: false })).seatId;
  const made = audience === 'staff' ? 'partner' : 'audit_administrator';
  return (await world.seat(office, made, { kind: audience === 'staff' ? 'PS' : 'PA', signedIn: false })).seatId;
}

const importKind = (kind: 'OFFICES' | 'UNITS' | 'PEOPLE'): Target => (kitchen, variables, path) => {
  const chosen = withValue(variables, path, kind);
  return path === 'kind' ? chosen : withValue(chosen, 'input.text', pastedList(kind, kitchen));
};

const preview = (kind: 'offices' | 'units' | 'people', options: { committed?: boolean; expired?: boolean; ofOther?: boolean } = {}): Target =>
  put(({ world, office, actor }) => {
    // Who invites people of units is previewed with one of these, everybody else with staff.
    const ofUnits = kind === 'people' && ['assessor', 'supervisor'].includes(actor.who);
    const seat = { seatId: options.ofOther === true ? office.rows.endedSeat : actor.seatId, ...(ofUnits ? { unitCode: office.rows.codes['own-unit'] } : {}) };
    return addPreview(world, office, seat, kind, options);
  });

/** A kind of list the role may import, so that only the state of the preview decides. */
const ownPreview = (options: { committed?: boolean; expired?: boolean; ofOther?: boolean }): Target => preview('people', options);

const TARGETS: Readonly<Record<string, Target>> = {
  ...ROUND_TARGETS,
  ...PILOT_TARGETS,
  ...JUDGING_TARGETS,
  ...FINDING_TARGETS,
  ...Object.fromEntries(UNITS.map((label) => [label, put(({ office }) => office.rows.units[label])])),
  ...Object.fromEntries(FRESH_INVITATIONS.map((label) => [label, put(async ({ world, office }) => (await addInvitation(world, office, label, office.rows.units['own-unit'])).id)])),
  ...Object.fromEntries(SPENT_INVITATIONS.map((label) => [label, put(({ office }) => office.rows.invitations[label].id)])),
  'fresh-unit': put(async ({ world, office }) => (await addUnit(world, office, 'UF')).id),
  'fresh-section': put(({ world, office }) => addSection(world, office, office.rows.units['other-unit'], 'U2')),
  'retired-section': put(({ office }) => office.rows.sections['retired-section']),
  'fresh-administrator': put((kitchen) => freshSeat(kitchen, 'administrator')),
  'fresh-staff': put((kitchen) => freshSeat(kitchen, 'staff')),
  'fresh-unit-seat': put((kitchen) => freshSeat(kitchen, 'unit')),
  'ended-unit-seat': put(async (kitchen) => {
    const seatId = await freshSeat(kitchen, 'unit');
    await endSeatRow(kitchen.world, kitchen.office.id, seatId);
    return seatId;
  }),
  'own-seat': put(({ actor }) => actor.seatId),
  'colleagues-seat': put(({ world, actor }) => world.actor(actor.who === 'partner' ? 'leader' : 'partner', actor.place).seatId),
  'unit-role': (kitchen, variables) => withRole(kitchen, variables, 'UNIT_CONTACT', true),
  'staff-role': (kitchen, variables) => withValue(withRole(kitchen, variables, 'PARTNER', false), 'input.personName', named(kitchen, variables, 'NS')),
  'administrator-role': (kitchen, variables) => withValue(withRole(kitchen, variables, 'AUDIT_ADMINISTRATOR', false), 'input.personName', named(kitchen, variables, 'NA')),
  offices: importKind('OFFICES'),
  units: importKind('UNITS'),
  people: importKind('PEOPLE'),
  'own-offices': preview('offices'),
  'own-units': preview('units'),
  'own-people': preview('people'),
  'of-another-seat': ownPreview({ ofOther: true }),
  committed: ownPreview({ committed: true }),
  expired: ownPreview({ expired: true }),
  'own-office': put(({ office }) => office.id),
  'office-below': put(({ world }) => world.office('child').id),
  'own-region': region('own'),
  'region-below': region('child'),
  'region-above': region('parent'),
  'region-beside': region('sibling'),
  country: put(() => '000000'),
  'own-cursor': (kitchen, variables, path, field) => cursor(kitchen, variables, path, (list) => list === field),
  'cursor-of-other-list': (kitchen, variables, path, field) => cursor(kitchen, variables, path, (list) => list !== field),
};

/** A fresh name where the input has one, so that a second call is no repetition; nothing where it has none. */
function named({ office }: Kitchen, variables: Variables, kind: 'NS' | 'NA'): string | undefined {
  const input = variables['input'] as Record<string, unknown>;
  return input['personName'] === undefined ? undefined : `受邀${newTag(office.letter, kind)}`;
}

async function cursor({ world, office }: Kitchen, variables: Variables, path: string, fits: (list: string) => boolean): Promise<Variables> {
  const kinds = Object.keys(CURSOR_LISTS) as (keyof typeof CURSOR_LISTS)[];
  return withValue(variables, path, await cursorOf(world, office, kinds.find((kind) => fits(CURSOR_LISTS[kind].field)) ?? 'units-cursor'));
}

/** The variables of a rule: what the recipe prepared, with the rule's row at its place. */
export function applyTarget(rule: RowRule, kitchen: Kitchen, variables: Variables): Promise<Variables> | Variables {
  const target = TARGETS[rule.target];
  if (!target) throw new Error(`nothing is known of ${rule.target}`);
  return target(kitchen, variables, rule.path, rule.field);
}

/** Id and cursor leaves of which no rule of the matrix speaks. A link (token) belongs to its bearer, a name to its client: there is no row to allow or refuse. */
export function leavesWithoutRule(rules: readonly RowRule[], leaves: readonly Leaf[]): string[] {
  const known = new Set(rules.map((rule) => rule.place));
  return leaves.filter(({ kind }) => kind === 'id' || kind === 'cursor').map(({ field, path }) => `${field}.${path}`).filter((place) => !known.has(place));
}
