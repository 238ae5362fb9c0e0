import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, normalisedText, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { ProgrammesRepository, type ProgrammeFacts, type ProgrammeRow } from '../data/programmes.repository.js';
import { documentOf, PROGRAMME_DEFAULTS, type ProgrammeDocument } from '../domain/programme-document.js';
import { changedMeanwhile } from '../domain/programme.errors.js';
import { activationFault, pastFault } from '../domain/programme.rules.js';
import type { KeyDateView, ProgrammeView } from '../domain/programme.js';
import { programmeChanged } from '../events/programme-changed.js';
import { loadFor, reloaded } from './load-programme.js';
import { judge, surroundingsOf, writeLists } from './write-programme.js';

type Maybe<T> = T | null | undefined;

/** A programme as a client hands it in. What is absent stays as stored, or gets what ships; a list that is there replaces the stored one. */
export interface SaveProgrammeInput {
  readonly id?: Maybe<Id>;
  /** The version the change was made on; needed with an id. */
  readonly version?: Maybe<number>;
  readonly name: string;
  readonly scope?: Maybe<string>;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly evidenceFrom?: Maybe<LocalDate>;
  readonly evidenceTo?: Maybe<LocalDate>;
  readonly weekday?: Maybe<number>;
  readonly asksAt?: Maybe<string>;
  readonly cutoffAt?: Maybe<string>;
  readonly movePolicy?: Maybe<string>;
  readonly sections?: Maybe<readonly { readonly key: string; readonly name: string; readonly duty: string }[]>;
  readonly units?: Maybe<readonly { readonly unitId: Id; readonly field: string; readonly reason: string; readonly sectionKey?: Maybe<string> }[]>;
  readonly counties?: Maybe<readonly { readonly countyOfficeId: Id; readonly reason: string }[]>;
  readonly taskForce?: Maybe<readonly { readonly personName: string; readonly post: string; readonly duty: string }[]>;
  readonly keyDates?: Maybe<readonly { readonly label: string; readonly onDate: LocalDate; readonly dailyFrom?: Maybe<LocalDate>; readonly dailyTo?: Maybe<LocalDate> }[]>;
}

/** Creates a programme as a draft, or changes one that is not closed. */
@Injectable()
export class SaveProgramme {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, PROGRAMME_CHANGED, PROGRAMME_STATE, PROGRAMME_PAST, PROGRAMME_* of the document */
  execute(ctx: Ctx, input: SaveProgrammeInput): Promise<ProgrammeView> {
    return this.units.run(ctx, async (tx) => {
      const id = input.id ? await this.#change(ctx, tx, input.id, input) : await this.#create(ctx, tx, input);
      return reloaded(tx, id, 'input.id');
    });
  }

  async #create(ctx: Ctx, tx: Tx, input: SaveProgrammeInput): Promise<Id> {
    authorize(ctx, 'create', 'Programme', {}, '评估轮次');
    return createDraft(tx, documentFrom(input, null), null);
  }

  async #change(ctx: Ctx, tx: Tx, id: Id, input: SaveProgrammeInput): Promise<Id> {
    const stored = await loadFor(ctx, tx, id, 'edit', 'input.id');
    if (input.version !== stored.version) throw changedMeanwhile();
    const before = documentOf(stored, localDateOf(tx.now));
    const document = documentFrom(input, before);
    const around = await surroundingsOf(tx, document);
    const facts = judge(document, around);
    const active = stored.state === 'active';
    const fault = active ? (pastFault(before, document, around.today) ?? activationFault(document, around.today)) : null;
    if (fault) throw fault;
    await tx.repo(ProgrammesRepository).change(id, facts);
    const { leave, drop } = await writeLists(tx, id, document, around, stored, stored.state);
    const known = new Set(before.units.map(({ unitId }) => unitId));
    tx.audit({
      action: 'programme.changed',
      subjectType: 'Programme',
      subjectId: id,
      summary: `修改评估轮次 ${facts.name}`,
      detail: {
        version: stored.version + 1,
        ...changedFacts(stored, facts),
        joined: document.units.map(({ unitId }) => unitId).filter((unitId) => !known.has(unitId)),
        left: [...leave.map(({ unitId }) => unitId), ...drop],
        counties: document.counties.map(({ countyOfficeId }) => countyOfficeId),
        keyDates: document.keyDates.map((keyDate) => ({ ...keyDate })),
      },
    });
    if (active) tx.emit(programmeChanged, { programmeId: id });
    return id;
  }
}

/** Stores a judged document as a new draft, with its trail. The caller has authorised it. */
export async function createDraft(tx: Tx, document: ProgrammeDocument, copiedFrom: ProgrammeRow | null): Promise<Id> {
  const around = await surroundingsOf(tx, document);
  const facts = judge(document, around);
  const id = tx.id();
  await tx.repo(ProgrammesRepository).insert(id, facts, copiedFrom?.id ?? null);
  await writeLists(tx, id, document, around, null, 'draft');
  tx.audit({
    action: copiedFrom ? 'programme.copied' : 'programme.created',
    subjectType: 'Programme',
    subjectId: id,
    summary: copiedFrom ? `由 ${copiedFrom.name} 复制评估轮次 ${facts.name}` : `新建评估轮次 ${facts.name}`,
    detail: { startsOn: facts.startsOn, endsOn: facts.endsOn, units: document.units.length, counties: document.counties.length, copiedFromId: copiedFrom?.id ?? null },
  });
  return id;
}

/** The document that the input asks for, in its stored form. */
function documentFrom(input: SaveProgrammeInput, stored: ProgrammeDocument | null): ProgrammeDocument {
  const base = stored ?? { ...PROGRAMME_DEFAULTS, scope: '', evidenceTo: null, sections: [], units: [], counties: [], taskForce: [], keyDates: [] };
  return {
    name: normalisedText(input.name),
    scope: normalisedText(input.scope ?? base.scope),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    evidenceFrom: input.evidenceFrom ?? base.evidenceFrom,
    evidenceTo: input.evidenceTo === undefined ? base.evidenceTo : input.evidenceTo,
    weekday: input.weekday ?? base.weekday,
    asksAt: input.asksAt ?? base.asksAt,
    cutoffAt: input.cutoffAt ?? base.cutoffAt,
    movePolicy: input.movePolicy ?? base.movePolicy,
    sections: input.sections?.map(({ key, name, duty }) => ({ key, name: normalisedText(name), duty })) ?? base.sections,
    units: input.units?.map(({ unitId, field, reason, sectionKey }) => ({ unitId, field: normalisedText(field), reason: normalisedText(reason), sectionKey: sectionKey || null })) ?? base.units,
    counties: input.counties?.map(({ countyOfficeId, reason }) => ({ countyOfficeId, reason: normalisedText(reason) })) ?? base.counties,
    taskForce: input.taskForce?.map(({ personName, post, duty }) => ({ personName: normalisedText(personName), post: normalisedText(post), duty })) ?? base.taskForce,
    keyDates: input.keyDates?.map(keyDateFrom) ?? base.keyDates,
  };
}

const keyDateFrom = ({ label, onDate, dailyFrom, dailyTo }: NonNullable<SaveProgrammeInput['keyDates']>[number]): KeyDateView => ({
  label: normalisedText(label),
  onDate,
  dailyFrom: dailyFrom ?? null,
  dailyTo: dailyTo ?? null,
});

/** Those facts that differ, before and after. */
function changedFacts(before: ProgrammeFacts, after: ProgrammeFacts): { before: Record<string, string | number | null>; after: Record<string, string | number | null> } {
  const changed = (Object.keys(after) as (keyof ProgrammeFacts)[]).filter((key) => before[key] !== after[key]);
  const pick = (facts: ProgrammeFacts): Record<string, string | number | null> => Object.fromEntries(changed.map((key) => [key, facts[key]]));
  return { before: pick(before), after: pick(after) };
}
