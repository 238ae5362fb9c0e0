import { isLocalDate, type Id, type LocalDate } from '@wudan/kernel-core';
import { visitConfidentiality, visitDate, visitKind, visitLeaf, visitNobody, visitNoLeaf, visitNoMaterial, visitOfficeTwo, visitSide, visitTalkOne, visitTwice } from './inquiry.errors.js';
import { checkedText, type SecrecyCheck } from './inquiry-text.rules.js';
import { CONFIDENTIALITIES, SIDES, VISIT_KINDS, type Confidentiality, type Side, type VisitContent, type VisitKind, type VisitLeaf, type VisitMaterial, type VisitParticipant, type VisitRow } from './visit.js';

/** A visit as somebody enters it. */
export interface VisitEntry {
  readonly kind: string;
  readonly onDate: LocalDate;
  readonly place: string;
  readonly topic: string;
  readonly confidentiality: string;
  readonly participants: readonly { readonly side: string; readonly name: string; readonly post: string; readonly seatId?: Id | null | undefined }[];
  readonly minutes: string;
  readonly materials: readonly { readonly title: string; readonly docNumber?: string | null | undefined; readonly pages?: number | null | undefined; readonly note?: string | null | undefined }[];
  readonly leaves: readonly { readonly code: string; readonly note: string }[];
}

export interface VisitAround {
  readonly today: LocalDate;
  /** Names of the leaves of the issued set by code; null before one was issued. */
  readonly leaves: ReadonlyMap<string, string> | null;
  readonly secrecy: SecrecyCheck;
}

const MOST_PARTICIPANTS = 60;
const MOST_MATERIALS = 200;
const MINUTES_MOST = 20_000;

/**
 * The visit in its stored form. Own rules: two people of the office take part in each, as in a sighting of papers; a talk is with one person; papers that
 * were read are named.
 * @throws DomainError VISIT_*, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED
 */
export function visitContent(entry: VisitEntry, around: VisitAround): VisitContent {
  const kind = VISIT_KINDS.find((known) => known === entry.kind);
  if (!kind) throw visitKind();
  const confidentiality = CONFIDENTIALITIES.find((known) => known === entry.confidentiality);
  if (!confidentiality) throw visitConfidentiality();
  if (!isLocalDate(entry.onDate) || entry.onDate > around.today) throw visitDate();
  const { secrecy } = around;
  return {
    kind,
    confidentiality,
    onDate: entry.onDate,
    place: checkedText(entry.place, { label: '地点', least: 1, most: 80, field: 'input.place' }, secrecy),
    topic: checkedText(entry.topic, { label: '主题', least: 1, most: 120, field: 'input.topic' }, secrecy),
    participants: participantsOf(kind, entry.participants, secrecy),
    minutes: checkedText(entry.minutes, { label: '纪要', least: 1, most: MINUTES_MOST, field: 'input.minutes', lines: true }, secrecy),
    materials: materialsOf(kind, entry.materials, secrecy),
    leaves: leavesOf(entry.leaves, around),
  };
}

function participantsOf(kind: VisitKind, entries: VisitEntry['participants'], secrecy: SecrecyCheck): VisitParticipant[] {
  if (entries.length > MOST_PARTICIPANTS) throw visitSide();
  const participants = entries.map((entry, index) => {
    const side = SIDES.find((known) => known === entry.side);
    if (!side) throw visitSide();
    const at = `input.participants.${index}`;
    return {
      side,
      name: checkedText(entry.name, { label: '姓名', least: 1, most: 40, field: `${at}.name` }, secrecy),
      post: checkedText(entry.post, { label: '职务', least: 0, most: 60, field: `${at}.post` }, secrecy),
      seatId: side === 'office' ? (entry.seatId ?? null) : null,
    };
  });
  const of = (side: Side): number => participants.filter((participant) => participant.side === side).length;
  const people = new Set(participants.map(({ side, name, post }) => `${side}/${name.replace(/\s/gu, '')}/${side === 'office' ? '' : post}`));
  const seats = participants.flatMap(({ seatId }) => seatId ?? []);
  if (people.size < participants.length || new Set(seats).size < seats.length) throw visitTwice();
  if (of('office') < 2) throw visitOfficeTwo();
  const guests = participants.length - of('office');
  if (kind !== 'files' && guests === 0) throw visitNobody();
  if (kind === 'talk' && guests > 1) throw visitTalkOne();
  return participants;
}

function materialsOf(kind: VisitKind, entries: VisitEntry['materials'], secrecy: SecrecyCheck): VisitMaterial[] {
  if (entries.length > MOST_MATERIALS || (kind === 'files' && entries.length === 0)) throw visitNoMaterial();
  return entries.map(({ title, docNumber, pages, note }, index) => {
    if (pages != null && (!Number.isInteger(pages) || pages < 1 || pages > 100_000)) throw visitNoMaterial(`input.materials.${index}.pages`);
    const at = `input.materials.${index}`;
    return {
      title: checkedText(title, { label: '材料名称', least: 1, most: 200, field: `${at}.title` }, secrecy),
      docNumber: docNumber == null || docNumber.trim() === '' ? null : checkedText(docNumber, { label: '文号', least: 1, most: 100, field: `${at}.docNumber` }, secrecy),
      pages: pages ?? null,
      note: checkedText(note ?? '', { label: '说明', least: 0, most: 500, field: `${at}.note` }, secrecy),
    };
  });
}

function leavesOf(entries: VisitEntry['leaves'], { leaves, secrecy }: VisitAround): VisitLeaf[] {
  if (entries.length === 0) return [];
  if (leaves === null) throw visitNoLeaf();
  const seen = new Set<string>();
  return entries.map(({ code, note }, index) => {
    const name = leaves.get(code);
    if (name === undefined || seen.has(code)) throw visitLeaf([...code].slice(0, 20).join(''));
    seen.add(code);
    return { code, name, note: checkedText(note, { label: '关联说明', least: 0, most: 500, field: `input.leaves.${index}.note` }, secrecy) };
  });
}

/** Whether the seat is one of those who took part for the office, or the person wrote the record. */
export const isMine = (visit: Pick<VisitRow, 'participants' | 'writers'>, seat: { readonly id: Id; readonly personId: Id }): boolean =>
  visit.writers.includes(seat.personId) || visit.participants.some(({ seatId }) => seatId === seat.id);

/** What is left of a restricted visit for somebody who may only know that it took place. */
export const withheldVisit = <T extends { readonly kind: VisitKind; readonly confidentiality: Confidentiality }>(visit: T): T => ({ ...visit, topic: '', place: '', participants: [], minutes: '', materials: [], leaves: [], recordedBy: '', confirmedBy: null, voidReason: null });
