import { describe, expect, it } from '@jest/globals';
import { filterIn, placeWith, searchOf, withFilter } from './board-filter';

describe('the filter in an address', () => {
  it('is read back as it was written, in one order', () => {
    const filter = { to: '2026-12-31', oneThing: 'employee-hiring' };
    expect(searchOf(filter)).toBe('oneThing=employee-hiring&to=2026-12-31');
    expect(filterIn(searchOf(filter))).toEqual(filter);
  });

  it('leaves out what is empty or no filter', () => {
    expect(filterIn('department=&page=3&from=2026-01-01')).toEqual({ from: '2026-01-01' });
  });

  it('changes without losing what the list is of, and begins at its first page, now', () => {
    const search = 'scope=items&bucket=missed&oneThing=x&after=2026-11-24~A~b&asOf=2026-11-24T00:00:00Z';
    expect(withFilter(search, { department: 'tax' })).toBe('scope=items&bucket=missed&department=tax');
    expect(withFilter('oneThing=x', {})).toBe('');
  });

  it('is no question mark where there is none', () => {
    expect([placeWith('/board', ''), placeWith('/board', 'to=1')]).toEqual(['/board', '/board?to=1']);
  });
});
