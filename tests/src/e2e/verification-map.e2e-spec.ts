import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestHouse } from '../house/test-house.js';
import { checkMap } from '../quantities/check-map.js';

describe('the map of duties, powers, posts and people', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open('verification_map');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
  }, 120_000);

  afterAll(() => house.close());

  it('names what was planted and nothing else', async () => {
    expect((await checkMap(house)).filter(({ holds }) => !holds)).toEqual([]);
  });
});
