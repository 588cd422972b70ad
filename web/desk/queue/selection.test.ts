import { describe, expect, it } from '@jest/globals';
import { keysOf, nothingSelected, selectedWith } from './selection';

const rows = ['a', 'b', 'c'].map((key) => ({ key }));
const keys = (selection: Parameters<typeof keysOf>[0]) => [...keysOf(selection, rows)].sort();

describe('a selection', () => {
  it('takes lines in and out', () => {
    const two = selectedWith(nothingSelected, rows, ['a', 'b'], true);
    expect(keys(two)).toEqual(['a', 'b']);
    expect(keys(selectedWith(two, rows, ['a'], false))).toEqual(['b']);
  });

  it('of all that is found, with a line taken out, is the rest of this page and no other page', () => {
    const rest = selectedWith({ of: 'all' }, rows, ['b'], false);
    expect(rest.of).toBe('some');
    expect(keys(rest)).toEqual(['a', 'c']);
  });
});
