import { it } from '@jest/globals';
import { ConsoleHouse } from '../screens/console-house.js';
import { walkScreens } from '../screens/walk.js';
const PATHS = (process.env['WALK'] ?? '').split(',').filter((each) => each !== '');
const say = (text: string): boolean => process.stderr.write(`${text}\n`);
it('walks', async () => {
  const place = await ConsoleHouse.open();
  try {
    const looks = [{ width: 1440, type: 'normal', language: 'zh-CN' }, { width: 390, type: 'large', language: 'zh-CN' }, { width: 1440, type: 'normal', language: 'en' }] as const;
    await walkScreens(place, { looks, pictures: '/tmp/walk', only: ({ path }) => PATHS.includes(path), report: ({ path, look, faults }) => say(`${faults.length === 0 ? 'ok' : 'FAULT'} ${path} ${look.width} ${look.language} ${faults.map((f) => `${f.kind} ${f.text}`).join('; ')}`) });
  } finally {
    await place.close();
  }
}, 300_000);
