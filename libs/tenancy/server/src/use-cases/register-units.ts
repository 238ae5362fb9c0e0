import { Injectable } from '@nestjs/common';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Id } from '@wudan/kernel-core';
import type { SectionEntity } from '../data/section.entity.js';
import { SectionsRepository, UnitsRepository } from '../data/units.repository.js';
import { unitCodeTaken } from '../domain/tenancy.errors.js';
import { attachmentFault, newSectionFault } from '../domain/unit.rules.js';
import { attachable } from './attach-unit.js';
import { newUnit, noteRegistered, type CreateUnitInput } from './create-unit.js';

/** A unit of a list; the unit it is attached to is named by its code and may stand in the same list. */
export interface ListedUnit {
  readonly input: Omit<CreateUnitInput, 'attachedToId'>;
  readonly hostCode: string | null;
  readonly sections: readonly string[];
}

/** Enters a list of units at once, by the rules of `CreateUnit` but in a few statements for all. */
@Injectable()
export class RegisterUnits {
  /**
   * The caller has authorised it and announces it; codes within the list differ.
   * @throws DomainError NOT_FOUND, UNIT_CODE_TAKEN, UNIT_ATTACHMENT_* and those of a single unit or section
   */
  async write(tx: Tx, list: readonly ListedUnit[]): Promise<Id[]> {
    if (list.length === 0) return [];
    const units = tx.repo(UnitsRepository);
    const known = new Map((await units.all()).map((unit) => [unit.code, unit]));
    const drafts = list.map(({ input }) => newUnit(tx, input));
    for (const { code } of drafts) {
      const holder = known.get(code);
      if (holder) throw unitCodeTaken(code, holder.name);
    }
    const hosts = new Map([...known.values(), ...drafts].map((unit) => [unit.code, unit]));
    list.forEach(({ hostCode }, index) => {
      const draft = drafts[index];
      if (hostCode === null || !draft) return;
      const host = hosts.get(hostCode);
      if (!host) throw notFound('挂靠单位', 'input.attachedToId');
      const fault = attachmentFault(attachable(draft), attachable(host), false);
      if (fault) throw fault;
      draft.attachedToId = host.id;
    });
    await units.insertAll(drafts.filter((draft) => draft.attachedToId === null));
    await units.insertAll(drafts.filter((draft) => draft.attachedToId !== null));
    for (const draft of drafts) noteRegistered(tx, draft);
    await this.#sections(tx, drafts, list);
    return drafts.map((draft) => draft.id);
  }

  async #sections(tx: Tx, drafts: readonly ReturnType<typeof newUnit>[], list: readonly ListedUnit[]): Promise<void> {
    const rows: Omit<SectionEntity, 'officeId'>[] = [];
    drafts.forEach((unit, index) => {
      const names: string[] = [];
      for (const name of list[index]?.sections ?? []) {
        if (names.includes(name)) continue;
        const fault = newSectionFault(unit, name, names);
        if (fault) throw fault;
        names.push(name);
        rows.push({ id: tx.id(), unitId: unit.id, name, validFrom: localDateOf(tx.now), validTo: null, createdAt: tx.now });
      }
      if (names.length > 0) tx.audit({ action: 'section.registered', subjectType: 'Unit', subjectId: unit.id, summary: `${unit.name} 增设内设科室 ${names.join('、')}` });
    });
    await tx.repo(SectionsRepository).insertAll(rows);
  }
}
