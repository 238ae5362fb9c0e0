import { authorize, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { officeCalendar } from '@wudan/calendar-server';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { dueHoliday, dueInvalid } from '../domain/inquiry.errors.js';

/** What a visit would be that a unit may see: who may read this, may know of the pilot. */
const OPEN_VISIT = { confidentiality: 'open', state: 'confirmed', mine: false } as const;

/** A pilot for whoever may read or do this about it; rows of the three subjects are unlike, so the plainest of each is asked about. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function pilotFor(ctx: Ctx, tx: Tx, pilotId: Id, action: string, subject: 'Visit' | 'Opinion' | 'Survey', field = 'pilotId'): Promise<PilotFacts> {
  const pilot = await findPilot(tx, pilotId);
  if (!pilot) throw notFound('评估对象', field);
  authorize(ctx, action, subject, { unitId: pilot.unitId, ...(subject === 'Visit' ? OPEN_VISIT : {}) }, '评估对象', field);
  return pilot;
}

/** Longest time that people are given, in days. */
const MOST_DAYS = 60;

/** A day that people are given: ahead, near, and worked. @throws DomainError INQUIRY_DUE, INQUIRY_DUE_HOLIDAY naming the next working day */
export async function checkDueDay(tx: Tx, date: LocalDate, field: string): Promise<void> {
  const today = localDateOf(tx.now);
  const latest = localDateOf(new Date(tx.now.getTime() + MOST_DAYS * 86_400_000));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= today || date > latest) throw dueInvalid(field);
  const calendar = await officeCalendar(tx, { around: Number(date.slice(0, 4)) });
  if (!calendar.isWorkingDay(date).working) throw dueHoliday(date, calendar.nextWorkingDay(date).date, field);
}
