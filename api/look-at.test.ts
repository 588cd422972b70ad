import { describe, expect, it } from '@jest/globals';
import { paramsIn } from './look-at';

describe('an address of the API', () => {
  it.each([
    ['/one-things', '/one-things', {}],
    ['/one-things/:id/situations', '/one-things/hiring/situations', { id: 'hiring' }],
    ['/one-things/:id', '/one-things', null],
    ['/one-things/:id', '/one-things/', null],
    ['/one-things/:id', '/one-things/../cases', null],
    ['/cases/:caseNo', '/drafts/20261124-P3J6R6H7-O', null],
  ])('under %s: %s', (path, address, params) => {
    expect(paramsIn(path, address)).toEqual(params);
  });
});
