import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { ConsoleHouse } from '../screens/console-house.js';
import { WEB_CHAT_STORIES } from '../screens/web-chat-stories.js';

describe('web chat', () => {
  let place: ConsoleHouse;
  beforeAll(async () => {
    place = await ConsoleHouse.open();
  }, 120_000);
  afterAll(() => place.close());
  it.each(WEB_CHAT_STORIES.map((story) => [story.name, story] as const))('%s', (_name, story) => story.play(place), 180_000);
});
