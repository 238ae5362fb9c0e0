import { randomBytes } from 'node:crypto';
import type { Who } from './matrix.js';
import type { Office, World } from './world.js';

/** What an id, a cursor or a token names. */
export type LeafKind =
  | 'unit'
  | 'seat'
  | 'invitation'
  | 'section'
  | 'preview'
  | 'office'
  | 'programme'
  | 'programme-section'
  | 'round'
  | 'prompt'
  | 'absence'
  | 'binding'
  | 'message'
  | 'correction'
  | 'upward'
  | 'template'
  | 'pilot'
  | 'set'
  | 'decision'
  | 'guide'
  | 'training'
  | 'flow-key'
  | 'received-flow'
  | 'closed-word'
  | 'secondment'
  | 'table-preview'
  | 'cell'
  | 'item'
  | 'upload'
  | 'delivery'
  | 'external-result'
  | 'sample'
  | 'visit'
  | 'opinion'
  | 'survey'
  | 'finding'
  | 'rect-item'
  | 'rect-extension'
  | 'ledger-view'
  | 'ledger-import'
  | 'evidence-cursor'
  | 'event'
  | 'bot-token'
  | 'invitation-token'
  | 'prompts-cursor'
  | 'progress-cursor'
  | 'bindings-cursor'
  | 'messages-cursor'
  | 'units-cursor'
  | 'seats-cursor'
  | 'invitations-cursor'
  | 'audit-cursor'
  | 'board-cursor';

type CursorKind = Extract<LeafKind, `${string}-cursor`>;

/** Where a cursor comes from, who may open that list, and what else the list wants to know. */
export const CURSOR_LISTS: Readonly<Record<CursorKind, { field: string; by: Who; more?: (office: Office) => string }>> = {
  'units-cursor': { field: 'units', by: 'leader' },
  'seats-cursor': { field: 'seats', by: 'security_administrator' },
  'invitations-cursor': { field: 'invitations', by: 'security_administrator' },
  'audit-cursor': { field: 'auditEntries', by: 'audit_administrator' },
  'board-cursor': { field: 'board', by: 'leader' },
  'prompts-cursor': { field: 'prompts', by: 'leader', more: () => ', open: false' },
  'progress-cursor': { field: 'progressHistory', by: 'leader', more: (office) => `, unitId: "${office.rows.units['own-unit']}"` },
  'bindings-cursor': { field: 'chatBindings', by: 'supervisor' },
  'messages-cursor': { field: 'channelMessages', by: 'leader' },
  'evidence-cursor': { field: 'evidenceFiles', by: 'leader', more: (office) => `, unitId: "${office.rows.units['own-unit']}"` },
};

const cursors = new WeakMap<World, Map<string, string>>();

/** A cursor that a list of an office gave to one of its own seats. Kept, so that a planted fault does not change what is sent. */
export async function cursorOf(world: World, office: Office, kind: CursorKind): Promise<string> {
  const known = cursors.get(world) ?? new Map<string, string>();
  cursors.set(world, known);
  const key = `${office.place} ${kind}`;
  let cursor = known.get(key);
  if (cursor === undefined) {
    const { field, by, more } = CURSOR_LISTS[kind];
    const answer = await world.client(world.actor(by, office.place).token).ask<Record<string, { pageInfo: { endCursor: string } }>>(`{ ${field}(first: 1${more?.(office) ?? ''}) { pageInfo { endCursor } } }`);
    cursor = answer[field]?.pageInfo.endCursor ?? '';
    known.set(key, cursor);
  }
  return cursor;
}

/** Asks every office's lists for their cursors once, so that later nobody but the actor's office does anything. */
export async function gatherCursors(world: World): Promise<void> {
  for (const office of world.offices.values()) for (const kind of Object.keys(CURSOR_LISTS) as CursorKind[]) await cursorOf(world, office, kind);
}

/** Values of a kind that belong to an office: rows in every state that matters. */
export async function valuesOf(world: World, office: Office, kind: LeafKind): Promise<readonly string[]> {
  const { units, sections, invitations, previews, endedSeat } = office.rows;
  const { season, work } = office;
  switch (kind) {
    case 'unit':
      return [units['own-unit'], units['attached-unit'], units['retired-unit']];
    case 'seat':
      return [world.actor('security_administrator', office.place).seatId, world.actor('assessor', office.place).seatId, world.actor('unit_head', office.place).seatId, endedSeat];
    case 'invitation':
      return [invitations['open-unit'].id, invitations['open-staff'].id, invitations['open-administrator'].id, invitations['expired-unit'].id];
    case 'section':
      return [sections['own-section'], sections['retired-section']];
    case 'preview':
      return previews;
    case 'office':
      return [office.id];
    case 'programme':
      return [season.programmes.active, season.programmes.draft, season.programmes.closed];
    case 'programme-section':
      return season.sections;
    case 'round':
      return [season.rounds.open, season.rounds.closed, season.rounds.planned];
    case 'prompt':
      return [season.prompts['own-open'], season.prompts['other-open'], season.prompts['own-closed']];
    case 'absence':
      return [season.absences.own, season.absences.other];
    case 'binding':
      return [season.bindings.own, season.bindings.other];
    case 'message':
      return [season.messages.own, season.messages.other];
    case 'correction':
      return [season.corrections.own];
    case 'upward':
      return [season.upward];
    case 'template':
      return [work.templates.draft, work.templates.published, work.templates.received];
    case 'pilot':
      return [work.pilots['own-issued'], work.pilots['own-draft'], work.pilots['own-submitted'], ...work.after.findings.reports, ...work.after.rectification.plans];
    case 'set':
      return [work.sets['own-issued'], work.sets['own-draft']];
    case 'decision':
      return work.decisions.slice(0, 1);
    case 'guide':
      return work.guides;
    case 'training':
      return work.trainings;
    case 'flow-key':
      return [work.flowKey];
    case 'received-flow':
      return work.receivedFlows;
    case 'closed-word':
      return [NO_WORD];
    case 'secondment':
      return work.secondments;
    case 'table-preview':
      return work.tablePreviews;
    case 'cell':
      return work.cells;
    case 'item':
      return work.items;
    case 'upload':
      return work.uploads;
    case 'delivery':
      return work.judging.deliveries;
    case 'external-result':
      return work.judging.results;
    case 'sample':
      return work.judging.samples;
    case 'visit':
      return work.after.inquiry.visits;
    case 'opinion':
      return work.after.inquiry.opinions;
    case 'survey':
      return work.after.inquiry.surveys;
    case 'finding':
      return work.after.findings.findings;
    case 'rect-item':
      return work.after.rectification.items;
    case 'rect-extension':
      return work.after.rectification.extensions;
    case 'ledger-view':
      return work.after.rectification.views;
    case 'ledger-import':
      return work.after.rectification.imports;
    case 'event':
      return season.events.slice(0, 1);
    case 'bot-token':
      return [world.telegram.bot().token];
    case 'invitation-token':
      return [invitations['open-unit'].token, invitations['open-staff'].token];
    default:
      return [await cursorOf(world, office, kind)];
  }
}

/** A word of no closed list: such a place is called a key and names nothing of an office. */
const NO_WORD = 'of_no_list';

/** A value of a kind that nobody ever gave out. */
export function forgedValue(world: World, kind: LeafKind): string {
  if (kind.endsWith('-cursor')) return randomBytes(60).toString('base64url');
  if (kind === 'bot-token') return `7000${Math.floor(Math.random() * 1e5)}:AAForged-${randomBytes(16).toString('base64url')}`;
  if (kind === 'flow-key') return `flow_${world.newId().slice(-12)}`;
  if (kind === 'closed-word') return NO_WORD;
  if (kind === 'invitation-token') return randomBytes(16).toString('base64url');
  return world.newId();
}

/** Values that are no id at all; they must be refused like a forged one, never as an accident of the system. */
export const MALFORMED: readonly string[] = ['', 'not-an-id', "' OR 1=1 --", '00000000-0000-0000-0000-000000000000'];
