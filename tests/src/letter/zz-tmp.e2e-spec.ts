import { expect, it } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import { checkAgreement } from './check-agreement.js';
import { checkLetter } from './check-letter.js';
import { checkSealed } from './check-sealed.js';
import { LETTER_PLANTS } from './letter-plants.js';
import { LetterStand } from './letter-stand.js';
import type { Check } from './check.js';

const say = (line: string): void => appendFileSync('/tmp/s5-letter.log', `${line}\n`);
const TAKES = { agreement: checkAgreement, letter: checkLetter, sealed: checkSealed };

it('x', async () => {
  const stand = await LetterStand.open();
  say(`stand ${new Date().toISOString()}`);
  const groups = (process.env['GROUPS5'] ?? 'agreement,letter,sealed').split(',') as (keyof typeof TAKES)[];
  const take = (group: keyof typeof TAKES): Promise<Check[]> => TAKES[group](stand, process.env['WHOLE5'] === '1').catch((error: unknown): Check[] => [{ group, name: 'the checks run to their end', holds: false, seen: String((error as Error).stack) }]);
  try {
    for (const group of groups) {
      for (const { name, holds, seen } of await take(group)) say(`${holds ? '✓' : '✗'} ${group} ${name}: ${seen.slice(0, 1500)}`);
      say(new Date().toISOString());
    }
    for (const [name, plant] of LETTER_PLANTS) {
      if (!(process.env['PLANTS5'] ?? '').split(',').some((each) => each === name || each === 'all')) continue;
      await stand.reset();
      const out = await plant.plant(stand);
      try {
        const checks = await take(plant.group);
        const bad = checks.filter(({ holds }) => !holds);
        say(`${bad.some((each) => each.name.includes(plant.noticedBy)) ? 'CAUGHT' : 'MISSED'} ${name}: ${bad.map((each) => `${each.name} (${each.seen.slice(0, 300)})`).join(' | ')}`);
      } finally {
        await out();
      }
    }
  } finally {
    await stand.close();
  }
  expect(1).toBe(1);
}, 580_000);
