import { describe, expect, it } from '@jest/globals';
import { playSeason } from '../journey/play-season.js';
import { readSeason } from '../journey/read-season.js';
import { tellSeason } from '../journey/tell-season.js';

const FILE = 'tests/journeys/one-wednesday.json';

describe('a journey', () => {
  it('plays a Wednesday and sees what its file derives', async () => {
    const played = await playSeason(await readSeason(FILE));
    expect(played.differences).toEqual([]);
    expect(played.rounds).toBe(1);
    expect(tellSeason(played)).toMatch(/2022-04-13 +3\|3 +2\|2/);
  });

  // Neither backup nor head is there to be asked, and the supervisor gets one notice whatever the number: the ladder's figures stay.
  it('names exactly what differs when an event is left out and an expectation is changed', async () => {
    const played = await playSeason(await readSeason(FILE), { drop: ['rongmei', 'rongmei-more'], set: ['zhijin/2022-04-13/onPlan=2'] });
    expect(Object.fromEntries(played.differences.map(({ figure, expected, seen }) => [figure, [expected, seen]]))).toEqual({
      'zhijin/2022-04-13/onPlan': [2, 1],
      'zhijin/2022-04-13/answers': [2, 1],
      'zhijin/2022-04-13/silent': [1, 2],
      // Nobody opens the page of the web chat on which the reminder waits.
      'zhijin/2022-04-13/reminders': [2, 1],
      'zhijin/2022-04-13/lagging': [1, 0],
      'zhijin/2022-04-13/digest.answered': [2, 1],
      'zhijin/2022-04-13/digest.silent': ['织金县第一中学', '织金县第一中学、织金县融媒体中心'],
      'zhijin/2022-04-13/light.rongmei': ['normal', 'overdue'],
    });
    expect(tellSeason(played)).toContain('差异 zhijin/2022-04-13/answers：应为 2，实为 1。推算：');
  });

  it('plays the assessment of a matter from its set to the self-score', async () => {
    const played = await playSeason(await readSeason('tests/journeys/one-matter.json'), { set: ['pilot/yijianshi/self.total=76.51'] });
    expect(played.differences.map(({ figure, expected, seen }) => [figure, expected, seen])).toEqual([['pilot/yijianshi/self.total', '76.51', '76.50']]);
    expect(tellSeason(played)).toContain('pilot/yijianshi/cells.held');
  });

  it.each([
    [{ drop: ['nobody'] }, /没有“nobody”/],
    [{ set: ['zhijin/2022-04-13/laughs=2'] }, /没有“zhijin\/2022-04-13\/laughs”/],
  ])('refuses what the file does not know: %j', async (options, words) => {
    await expect(playSeason(await readSeason(FILE), options)).rejects.toThrow(words);
  });
});
