import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { normalisedText, notFound, textProblem, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { SecondmentsRepository, type SecondmentDraft } from '../data/secondments.repository.js';
import { DIRECTIONS, isCode, labelOf } from '../domain/establishment-codes.js';
import { choiceUnknown, dateTooEarly, datesReversed, secondmentChanged, textInvalid } from '../domain/establishment.errors.js';
import { maskedName } from '../domain/secondment.rules.js';
import { TEXT_LENGTHS } from '../domain/text.rules.js';
import type { ProfileView } from './callable.js';
import { unitToEdit } from './load-unit.js';
import { recountSeconded } from './record-snapshots.js';
import { changedProfile } from './save-snapshot.js';

export interface SaveSecondmentInput {
  readonly unitId: Id;
  /** Absent for a new record. */
  readonly id?: Id | null;
  readonly version?: number | null;
  /** Absent with an id: the person stays. */
  readonly person?: string | null;
  readonly direction: string;
  readonly counterpart: string;
  readonly fromOn: LocalDate;
  readonly plannedEnd?: LocalDate | null;
  readonly endedOn?: LocalDate | null;
  readonly approvalNumber?: string | null;
  readonly reason: string;
}

const EARLIEST: LocalDate = '1949-10-01';

/** The person of a secondment as it is stored: found by a keyed hash, named by a ciphertext, shown masked. */
export function secondedPerson(crypto: CryptoProvider, tx: Tx, unitId: Id, name: string): Pick<SecondmentDraft, 'personHash' | 'personCipher' | 'personMasked'> {
  return {
    personHash: crypto.lookupHash(tx.officeId, 'secondment.person', `${unitId}|${name}`),
    personCipher: crypto.encryptField(tx.officeId, 'secondment.person', name),
    personMasked: maskedName(name),
  };
}

/** Registers a person lent in or out, or changes the record: prolongs it, ends it. */
@Injectable()
export class SaveSecondment {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SECONDMENT_CHANGED, SECONDMENT_TWICE, ESTABLISHMENT_* */
  execute(ctx: Ctx, input: SaveSecondmentInput): Promise<ProfileView> {
    return this.units.run(ctx, async (tx) => {
      const unit = await unitToEdit(ctx, tx, input.unitId);
      const repository = tx.repo(SecondmentsRepository);
      const stored = input.id ? await repository.lock(input.id) : null;
      if (input.id && stored?.unitId !== unit.id) throw notFound('借调记录', 'input.id');
      if (stored && stored.version !== input.version) throw secondmentChanged();
      const draft: SecondmentDraft = { ...this.#judged(input), ...this.#person(tx, unit.id, input, stored), id: stored?.id ?? tx.id(), unitId: unit.id };
      await repository.put([draft]);
      await recountSeconded(tx, [unit.id]);
      tx.audit({
        action: stored ? 'secondment.changed' : 'secondment.registered',
        subjectType: 'UnitProfile',
        subjectId: unit.id,
        summary: `${stored ? '修改' : '登记'} ${unit.name} ${labelOf(DIRECTIONS, draft.direction)}人员 ${draft.personMasked}：${draft.counterpart}`,
        detail: { secondmentId: draft.id, direction: draft.direction, fromOn: draft.fromOn, plannedEnd: draft.plannedEnd, endedOn: draft.endedOn, approvalNumber: draft.approvalNumber },
      });
      return changedProfile(tx, unit.id);
    });
  }

  #person(tx: Tx, unitId: Id, { person }: SaveSecondmentInput, stored: SecondmentDraft | null): Pick<SecondmentDraft, 'personHash' | 'personCipher' | 'personMasked'> {
    const name = normalisedText(person ?? '');
    if (name === '' && stored) return { personHash: stored.personHash, personCipher: stored.personCipher, personMasked: stored.personMasked };
    return secondedPerson(this.crypto, tx, unitId, textOf('姓名', name, 40, 'input.person'));
  }

  #judged(input: SaveSecondmentInput): Omit<SecondmentDraft, 'id' | 'unitId' | 'personHash' | 'personCipher' | 'personMasked'> {
    if (!isCode(DIRECTIONS, input.direction)) throw choiceUnknown('借调方向', input.direction, DIRECTIONS.map(({ label }) => label), 'input.direction');
    const [plannedEnd, endedOn] = [input.plannedEnd ?? null, input.endedOn ?? null];
    if (input.fromOn < EARLIEST) throw dateTooEarly('开始日期', EARLIEST, 'input.fromOn');
    if (plannedEnd !== null && plannedEnd < input.fromOn) throw datesReversed('开始日期', '计划结束日期', 'input.plannedEnd');
    if (endedOn !== null && endedOn < input.fromOn) throw datesReversed('开始日期', '实际结束日期', 'input.endedOn');
    const approval = normalisedText(input.approvalNumber ?? '');
    return {
      direction: input.direction,
      counterpart: textOf('对方单位', input.counterpart, TEXT_LENGTHS.name, 'input.counterpart'),
      fromOn: input.fromOn,
      plannedEnd,
      endedOn,
      approvalNumber: approval === '' ? null : textOf('批准文号', approval, TEXT_LENGTHS.number, 'input.approvalNumber'),
      reason: textOf('借调原因', input.reason, TEXT_LENGTHS.reason, 'input.reason'),
    };
  }
}

function textOf(label: string, written: string, max: number, field: string): string {
  const text = normalisedText(written);
  const problem = textProblem(label, text, { min: 1, max });
  if (problem !== null) throw textInvalid(problem, field);
  return text;
}
