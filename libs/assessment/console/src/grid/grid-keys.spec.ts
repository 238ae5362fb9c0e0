import { describe, expect, it } from '@jest/globals';
import { keyAct } from './grid-keys.js';

const press = (key: string, patch: Record<string, boolean> = {}) => keyAct({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...patch });

describe('keys of the score cell', () => {
  it.each([
    ['Enter', 'next'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'back'],
    ['=', 'adopt'],
    ['Escape', 'restore'],
    ['e', 'pane'],
    ['E', 'pane'],
    ['?', 'help'],
    ['2', null],
    ['A', null],
    ['Tab', null],
  ])('%s means %s', (key, act) => expect(press(key)).toBe(act));

  it('takes back with Ctrl+Z, and leaves composing and other combinations alone', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('z', { metaKey: true })).toBe('undo');
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('Enter', { isComposing: true })).toBeNull();
    expect(press('e', { altKey: true })).toBeNull();
  });
});
