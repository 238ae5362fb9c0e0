import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PilotsRepository } from '../data/pilots.repository.js';
import { checkedPeople, type PersonDraft } from '../domain/pilot.rules.js';
import { lockPilot } from './pilot-access.js';
import { PHONE_FIELD, ReadPilots, type PilotView } from './read-pilots.js';

/** The unit says who works on its set. Numbers are stored encrypted and shown masked. */
@Injectable()
export class NamePilotPeople {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** The list replaces the stored one. @throws DomainError NOT_FOUND, PILOT_PEOPLE_INVALID */
  execute(ctx: Ctx, { pilotId, people }: { pilotId: Id; people: readonly PersonDraft[] }): Promise<PilotView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await lockPilot(ctx, tx, pilotId, 'name_people', 'input.pilotId');
      const checked = checkedPeople(people);
      const pilots = tx.repo(PilotsRepository);
      await pilots.replacePeople(
        pilot.id,
        checked.map(({ name, duty, phone }) => {
          const kept = phone === null ? (pilot.people.find((person) => person.name === name && person.duty === duty)?.phoneCipher ?? null) : null;
          return { name, duty, phoneCipher: phone ? this.crypto.encryptField(tx.officeId, PHONE_FIELD, phone) : kept };
        }),
      );
      await pilots.touch(pilot.id);
      tx.audit({
        action: 'pilot.people_named',
        subjectType: 'Pilot',
        subjectId: pilot.id,
        summary: `${pilot.objectName}：填报工作人员${checked.length}人`,
        detail: { people: checked.map(({ name, duty }) => ({ name, duty })) },
      });
      return this.read.view(ctx, tx, pilot.id, 'input.pilotId');
    });
  }
}
