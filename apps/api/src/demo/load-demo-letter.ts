import type { INestApplicationContext } from '@nestjs/common';
import type { DemoJudging } from '@wudan/access-server';
import { DraftReport, IssueLetter, ReplyPosition, ReviewReport, SendForComment, SettleReport, SubmitReport, TakePosition } from '@wudan/findings-server';
import { OutboxRelay } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PlanItem, ReadRectification, ReportRectProgress, ReviewPlan, SubmitPlan } from '@wudan/rectification-server';
import { numberIn, workingDay, type Bench } from './bench.js';

/** From the decided assessment to the letter, and on to the agreed plan and the first word of progress. @param findingIds by title */
export async function loadDemoLetter(app: INestApplicationContext, judged: DemoJudging, bench: Bench, findingIds: ReadonlyMap<string, Id>): Promise<void> {
  const { pilotId, assessor, supervisor, today } = bench;
  await app.get(DraftReport).execute(assessor, pilotId);
  await app.get(SendForComment).execute(assessor, pilotId, null);
  await agree(app, judged, bench, findingIds);
  await app.get(SettleReport).execute(assessor, pilotId);
  await app.get(SubmitReport).execute(assessor, pilotId);
  await app.get(ReviewReport).execute(supervisor, { pilotId, accept: true, note: '内容属实，同意' });
  const { docNumber = '', contactPhone = '', reason = '' } = judged.letter ?? {};
  await app.get(IssueLetter).execute(supervisor, { pilotId, docNumber: numberIn(docNumber, today), issuedOn: today, contactName: assessor.seat.personName, contactPhone, reason });
  await app.get(OutboxRelay).drain();
  await plan(app, judged, bench);
}

/** The unit accepts what was found; one text it wants changed, and takes the office's new one. */
async function agree(app: INestApplicationContext, { findings }: DemoJudging, { assessor, head }: Bench, findingIds: ReadonlyMap<string, Id>): Promise<void> {
  for (const { title, amended, adapted } of findings) {
    const findingId = findingIds.get(title) ?? '';
    if (amended !== undefined && adapted !== undefined) {
      await app.get(TakePosition).execute(head, { findingId, stance: 'amend', text: amended });
      await app.get(ReplyPosition).execute(assessor, { findingId, stance: 'adapt', text: adapted });
    }
    await app.get(TakePosition).execute(head, { findingId, stance: 'accept', text: '' });
  }
}

async function plan(app: INestApplicationContext, { findings }: DemoJudging, { pilotId, contact, head, supervisor, today }: Bench): Promise<void> {
  const { items } = await app.get(ReadRectification).plan(contact, pilotId);
  const finding = (title: string): DemoJudging['findings'][number] | undefined => findings.find((each) => each.title === title);
  for (const { id, version, title } of items) {
    const planned = finding(title)?.plan;
    if (!planned) continue;
    const { goal, measures, workingDays } = planned;
    const dueOn = workingDays === undefined ? {} : { dueOn: await workingDay(app, contact, today, workingDays) };
    await app.get(PlanItem).execute(contact, { id, version, goal, measures, responsibleLeader: head.seat.personName, responsiblePerson: contact.seat.personName, ...dueOn });
  }
  await app.get(SubmitPlan).execute(head, pilotId);
  await app.get(ReviewPlan).execute(supervisor, { pilotId, accept: true, note: '措施具体可行，同意' });
  for (const { id, title } of items) {
    const progress = finding(title)?.progress;
    if (progress) await app.get(ReportRectProgress).execute(contact, { id, ...progress });
  }
}
