import { describe, expect, it } from '@jest/globals';
import { Fault } from './fault.js';
import { parseStartOptions } from './start-options.js';

describe('parseStartOptions', () => {
  it.each([
    [[], { reset: false, port: undefined, demo: true }],
    [['--reset', '--port', '3100'], { reset: true, port: 3100, demo: true }],
    [['--port=8080', '--no-demo'], { reset: false, port: 8080, demo: false }],
  ])('reads %j', (args, expected) => {
    expect(parseStartOptions(args)).toEqual(expected);
  });

  it.each([[['--port', '0']], [['--port', '70000']], [['--port', 'web']], [['--port']], [['--fast']], [['now']]])('refuses %j with a way out', (args) => {
    expect(() => parseStartOptions(args)).toThrow(Fault);
  });
});
