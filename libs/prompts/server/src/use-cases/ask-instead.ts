import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { WAITING_STATES } from '../domain/prompt.rules.js';
import { findContacts } from './find-contacts.js';
import { remind } from './remind.js';

/** The contact cannot be reached: whoever else stands for the unit is asked, and the trail says why. */
export async function askInstead(tx: Tx, promptId: Id): Promise<void> {
  const prompt = await tx.repo(PromptsRepository).find(promptId);
  if (!prompt || prompt.unitId === null || !WAITING_STATES.includes(prompt.state)) return;
  const contacts = (await findContacts(tx, [prompt.unitId])).get(prompt.unitId);
  const other = [contacts?.backup, contacts?.head].find((id) => id != null && id !== prompt.seatId);
  if (other == null) return;
  await remind(tx, [{ promptId, seatId: other, kind: 'escalation', lead: '联络员未能收到消息，请您代为处理。' }]);
  tx.audit({ action: 'prompt.backup_asked', subjectType: 'Prompt', subjectId: promptId, summary: `联络员屏蔽了消息，改问备用联络员：${prompt.title}` });
}
