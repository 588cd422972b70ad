import { describe, expect, it } from '@jest/globals';
import { placeFound } from './find';

const caseNo = '20261124-P3J6R6H7-O';

describe('what is typed into the search of the desk', () => {
  it.each([
    [caseNo, `/desk/cases/${caseNo}`],
    [` ${caseNo.toLowerCase()} `, `/desk/cases/${caseNo}`],
    [`OT:${caseNo}:insuranceEnrolment`, `/desk/cases/${caseNo}/items/insuranceEnrolment/slip`],
    [`ＯＴ：${caseNo}：insuranceEnrolment`, `/desk/cases/${caseNo}/items/insuranceEnrolment/slip`],
  ])('%s leads to %s', (typed, place) => {
    expect(placeFound(typed)).toBe(place);
  });

  it.each(['', '欧阳青禾', '20261124-P3J6R6H7-X', `OT:${caseNo}:../management`, 'OT::x'])(
    '%s leads nowhere',
    (typed) => {
      expect(placeFound(typed)).toBeNull();
    },
  );
});
