import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { isClockTime, type Ctx } from '@wudan/kernel-core';
import { ContactsRepository } from '../data/contacts.repository.js';
import { quietHoursInvalid } from '../domain/prompt.errors.js';
import { DEFAULT_QUIET_HOURS, type QuietHours } from '../domain/quiet-hours.rules.js';

/** When the acting person is left alone. */
@Injectable()
export class SetChatPreference {
  constructor(private readonly units: UnitOfWork) {}

  read(ctx: Ctx): Promise<QuietHours> {
    return this.units.read(ctx, async (tx) => (await tx.repo(ContactsRepository).quietHours([ctx.seat.id])).get(ctx.seat.id) ?? DEFAULT_QUIET_HOURS);
  }

  /** @throws DomainError QUIET_HOURS_INVALID */
  execute(ctx: Ctx, hours: QuietHours): Promise<QuietHours> {
    const { quietFrom, quietTo, lunchFrom, lunchTo } = hours;
    const lunch = lunchFrom === null && lunchTo === null ? true : lunchFrom !== null && lunchTo !== null && isClockTime(lunchFrom) && isClockTime(lunchTo) && lunchFrom < lunchTo;
    if (!isClockTime(quietFrom) || !isClockTime(quietTo) || !lunch) throw quietHoursInvalid();
    return this.units.run(ctx, async (tx) => {
      await tx.repo(ContactsRepository).setQuietHours(ctx.seat.id, hours);
      tx.audit({ action: 'chat_preference.set', subjectType: 'Seat', subjectId: ctx.seat.id, summary: `设置免打扰时段 ${quietFrom}—${quietTo}` });
      return hours;
    });
  }
}
