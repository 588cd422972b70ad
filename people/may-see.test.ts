import { describe, expect, it } from '@jest/globals';
import { type Person, roles } from './actor';
import { maySee, type Whose } from './may-see';

const named = { name: { zh: '某', en: 'X' } };
const applicant: Person = { ...named, id: 'a', roles: ['applicant'], departments: [], subject: 'key-of-a' };
const taxClerk: Person = { ...named, id: 'c', roles: ['clerk'], departments: ['tax'] };
const hallClerk: Person = { ...taxClerk, id: 'h', departments: 'all' };
const duty: Person = { ...hallClerk, id: 'd', roles: ['duty'] };
const manager: Person = { ...named, id: 'm', roles: ['manager'], departments: [] };

const itemsOf = (...departments: string[]) =>
  departments.map((department, index) => ({ itemId: `item${index}`, department }));
const taxCase: Whose = {
  applicantSubject: 'key-of-a',
  submittedBy: 'a',
  items: itemsOf('employment', 'tax'),
};
const strangers: Whose = { applicantSubject: 'key-of-b', submittedBy: 'b', items: itemsOf('employment') };
const atWindow: Whose = { applicantSubject: null, submittedBy: 'c', items: itemsOf('employment') };

describe('who may see a case', () => {
  it.each<[string, Person, Whose, boolean]>([
    ['an applicant, their own', applicant, taxCase, true],
    ['an applicant, another’s', applicant, strangers, false],
    ['an applicant, one whose applicant is not known', applicant, atWindow, false],
    [
      'an applicant without a key, one whose applicant is not known',
      { ...applicant, subject: undefined },
      atWindow,
      false,
    ],
    ['a clerk, one with an item of their department', taxClerk, taxCase, true],
    ['a clerk, one without', taxClerk, strangers, false],
    ['a clerk, one they handed in for somebody', taxClerk, atWindow, true],
    ['a clerk of the hall, any', hallClerk, strangers, true],
    ['the duty clerk, any', duty, strangers, true],
    ['a manager, any', manager, strangers, true],
  ])('%s', (_who, person, whose, expected) => {
    expect(maySee(person, roles, whose)).toBe(expected);
  });

  it('is asked of the role that lets them act: an applicant who is a manager too withdraws no one else’s case', () => {
    const both: Person = { ...applicant, roles: ['applicant', 'manager'] };
    expect(maySee(both, ['applicant', 'manager'], strangers)).toBe(true);
    expect(maySee(both, ['applicant'], strangers)).toBe(false);
    expect(maySee(both, ['applicant'], taxCase)).toBe(true);
  });
});
