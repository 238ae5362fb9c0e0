import { WHOLE_ABROAD } from './abroad.js';
import { botDoor } from './bot-door.js';
import { chatDoor } from './chat-door.js';
import { deadSessions } from './dead-sessions.js';
import { isCaught, type Fault } from './fault.js';
import { fileDoor } from './file-door.js';
import { findingFaults } from './finding-faults.js';
import { guardDoor } from './guard-door.js';
import { guardFaults } from './guard-faults.js';
import type { Stand } from './isolation-run.js';
import { judgingFaults } from './judging-faults.js';
import { linkDoor } from './link-door.js';
import { lockFaults } from './lock-faults.js';
import { WHO } from './matrix.js';
import { oneCall } from './one-call.js';
import { policyFaults } from './policy-faults.js';
import type { Finding } from './probe.js';
import { ruleDoor } from './reviewed-abilities.js';
import { roundFaults } from './round-faults.js';
import { ruleFaults } from './rule-faults.js';
import { workFaults } from './work-faults.js';

/** Every fault that can be planted, those that do lasting damage last. */
export async function faultsOf(stand: Stand): Promise<Fault[]> {
  return [...(await policyFaults(stand)), ...ruleFaults(stand), ...guardFaults(stand), ...(await lockFaults(stand)), ...(await roundFaults(stand)), ...(await workFaults(stand)), ...(await judgingFaults(stand)), ...(await findingFaults(stand))];
}

/** The oracles over a house without a fault: they must be silent, or what they say below proves nothing. */
export async function control({ world, probe, home, abroad, raw }: Stand): Promise<Finding[]> {
  return [
    ...ruleDoor(),
    ...(await guardDoor(world)),
    ...(await raw.run()),
    ...(await deadSessions(probe)),
    ...(await chatDoor(probe)),
    ...(await botDoor(probe)),
    ...(await oneCall(probe)),
    ...(await fileDoor(probe)),
    ...(await linkDoor(probe)),
    ...(await home.run({ who: WHO, from: 'own', fields: () => true })),
    ...(await abroad.run({ ...WHOLE_ABROAD, relations: ['sibling'], who: ['leader', 'assessor', 'security_administrator', 'system_administrator'] })),
  ];
}

export interface Trial {
  readonly fault: Fault;
  readonly findings: readonly Finding[];
  readonly caught: boolean;
}

/** Plants one fault, lets its part of the check run, and takes it out again whatever happened. */
export async function trial(fault: Fault): Promise<Trial> {
  const mend = await fault.plant();
  try {
    const findings = await fault.check();
    return { fault, findings, caught: isCaught(fault, findings) };
  } finally {
    await mend();
  }
}
