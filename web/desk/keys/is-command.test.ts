import { describe, expect, it } from '@jest/globals';
import { isCommand, type PressedKey } from './is-command';

const pressed = (change: Partial<PressedKey>): PressedKey => ({
  key: 'j',
  keyCode: 74,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});

describe('a key', () => {
  it('is a command by itself', () => {
    expect(isCommand(pressed({}))).toBe(true);
  });

  it.each<[string, Partial<PressedKey>]>([
    ['while pinyin is being composed', { isComposing: true }],
    ['that an input method has swallowed', { keyCode: 229 }],
    ['that is told as Process', { key: 'Process' }],
    ['with Ctrl, which is the browser’s', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with ⌘', { metaKey: true }],
  ])('is none %s', (_when, change) => {
    expect(isCommand(pressed(change))).toBe(false);
  });
});
