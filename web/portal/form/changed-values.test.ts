import { describe, expect, it } from '@jest/globals';
import { changedValues } from './changed-values';

describe('what is saved of a page', () => {
  it('is what was changed on it, and what was taken out', () => {
    const before = { name: '欧阳青禾', phone: '199', town: 'a' };
    expect(changedValues(before, { name: '欧阳青禾', phone: '188', town: null, kinds: ['x'] })).toEqual({
      phone: '188',
      town: null,
      kinds: ['x'],
    });
  });

  it('is nothing where nothing was touched, also where nothing stood', () => {
    expect(changedValues({ kinds: ['x'] }, { kinds: ['x'], name: null })).toEqual({});
  });
});
