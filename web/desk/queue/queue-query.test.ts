import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apiPathOf, listings, orders, queryIn, queues, rangeOf, searchOf } from './queue-query';

describe('the address of a queue', () => {
  it('holds the whole query, whatever it is', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
      .filter((one) => one.trim() === one);
    const anyQuery = fc.constantFrom(...queues).chain((queue) => {
      const { filters, sorts } = listings[queue];
      const free = filters.filter((name) => !['cause', 'waiting', 'light'].includes(name));
      return fc.record({
        queue: fc.constant(queue),
        filters: fc.record(Object.fromEntries(free.map((name) => [name, text])), { requiredKeys: [] }),
        sort: sorts.length === 0 ? fc.constant(undefined) : fc.constantFrom(...sorts),
        order: fc.constantFrom(...orders),
        page: fc.integer({ min: 1, max: 1000 }),
      });
    });
    fc.assert(fc.property(anyQuery, (query) => expect(queryIn(searchOf(query))).toEqual(query)));
  });

  it('is short for what is usual', () => {
    expect(searchOf(queryIn(''))).toBe('');
    expect(searchOf(queryIn('?queue=slips&page=1&sort=age'))).toBe('?queue=slips');
  });

  it('loses what no queue knows', () => {
    expect(queryIn('?queue=nobody&cause=moon&light=red&page=-3&sort=name')).toEqual({
      queue: 'stalled',
      filters: { light: 'red' },
      sort: 'age',
      order: 'asc',
      page: 1,
    });
    expect(queryIn('?queue=conflicts&department=tax').filters).toEqual({});
  });
});

describe('what the API is asked', () => {
  it.each([
    ['', '/desk/stalled?sort=age&order=asc&page=1&size=20'],
    ['?cause=departmentDown&page=2', '/desk/stalled?cause=departmentDown&sort=age&order=asc&page=2&size=20'],
    ['?queue=toAccept', '/desk/cases?queue=toAccept&sort=due&order=asc&page=1&size=20'],
    ['?queue=conflicts', '/desk/conflicts?page=1&size=20'],
    ['?queue=checks&waiting=hand&cause=ourFault', '/desk/checks?waiting=hand&page=1&size=20'],
  ])('for %s is %s', (search, path) => {
    expect(apiPathOf(queryIn(search))).toBe(path);
  });
});

it.each([
  [1, 134, { first: 1, last: 20, pages: 7 }],
  [7, 134, { first: 121, last: 134, pages: 7 }],
  [1, 20, { first: 1, last: 20, pages: 1 }],
  [1, 0, null],
])('page %d of %d rows', (page, total, range) => {
  expect(rangeOf(page, total)).toEqual(range);
});
