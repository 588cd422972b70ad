import { describe, expect, it } from '@jest/globals';
import { displayWidth } from './display-width';
import { drawTable } from './table';

describe('the width of a text in a terminal', () => {
  it.each([
    ['abc', 3],
    ['就业', 4],
    ['《就业创业证》', 14],
    ['１，（', 6],
    ['𠮷', 2],
    ['é', 1],
    ['−90 % →', 7],
    ['', 0],
  ])('of %s is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a table', () => {
  it('keeps columns in line where Chinese stands beside Latin', () => {
    expect(
      drawTable(
        [{ head: '事项' }, { head: 'n', align: 'right' }, { head: 'why' }],
        [
          ['就业登记', '1', '共享'],
          ['card', '10', 'asked'],
        ],
      ),
    ).toEqual(['事项       n  why', '────────  ──  ─────', '就业登记   1  共享', 'card      10  asked']);
  });

  it('gives every column the same start in every row', () => {
    const rows = [
      ['一', 'x'],
      ['abc', 'x'],
      ['《一》b', 'x'],
    ];
    const lines = drawTable([{ head: 'a' }, { head: 'x' }], rows);
    const starts = [0, 2, 3, 4].map((index) => displayWidth((lines[index] ?? '').replace(/x$/, '')));
    expect(new Set(starts)).toEqual(new Set([9]));
  });
});
