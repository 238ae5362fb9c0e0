import { it } from '@jest/globals';
import { ConsoleHouse } from '../screens/console-house.js';
import { STORIES } from '../screens/stories.js';
import { walkScreens } from '../screens/walk.js';
const PATHS = (process.env['WALK'] ?? '').split(',').filter((each) => each !== '');
const ONLY = process.env['STORY'] ?? '';
const say = (text: string): boolean => process.stderr.write(`${text}\n`);
it('walks', async () => {
  const place = await ConsoleHouse.open();
  say('open');
  try {
    for (const story of STORIES.filter(({ name }) => ONLY !== '' && new RegExp(ONLY).test(name))) {
      try {
        say(`ok ${story.name} ${String(await story.play(place))}`);
      } catch (error) {
        say(`FAILED ${story.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const looks = [{ width: 1440, type: 'normal', language: 'en' }, { width: 1440, type: 'normal', language: 'zh-CN' }] as const;
    if (PATHS.length > 0) await walkScreens(place, { looks, pictures: '/tmp/walk', only: ({ path }) => PATHS.includes(path), report: ({ path, look, faults }) => say(`${faults.length === 0 ? 'ok' : 'FAULT'} ${path} ${look.width} ${look.language} ${faults.map((f) => `${f.kind} ${f.text}`).join('; ')}`) });
  } finally {
    await place.close();
  }
}, 560_000);
