import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFictionalPeople } from './fictional-people';

const file = 'people/fictional-people.yaml';
const people = loadFictionalPeople(file, 'a key');

describe('the fictional people', () => {
  it('have every role, a clerk for all departments, and a name that fonts and databases get wrong', () => {
    const all = [...people.values()].map(({ person }) => person);
    expect(new Set(all.flatMap(({ roles }) => roles))).toEqual(
      new Set(['applicant', 'clerk', 'duty', 'manager']),
    );
    expect(people.get('clerk-hall')?.person).toMatchObject({ roles: ['clerk'], departments: 'all' });
    expect(all.some(({ name }) => /[\u{20000}-\u{2A6DF}]/u.test(name.zh))).toBe(true);
  });

  it('carry no ID number, and another key of their own under another secret', () => {
    expect(JSON.stringify([...people.values()].map(({ person }) => person))).not.toMatch(/99\d{15}/);
    const subjects = [...people.values()].flatMap(({ person }) => person.subject ?? []);
    expect(new Set(subjects).size).toBe(5);
    const elsewhere = loadFictionalPeople(file, 'another key');
    expect(elsewhere.get('lin-tian')?.person.subject).not.toBe(people.get('lin-tian')?.person.subject);
  });

  it.each([
    ['of a real region', '110101196604120011'],
    ['with a wrong check digit', '990101196604120011'],
  ])('may not have an ID number %s', (_what, idNumber) => {
    const wrong = join(mkdtempSync(join(tmpdir(), 'one-thing-people-')), 'people.yaml');
    const person = {
      id: 'x',
      name: { zh: '某', en: 'X' },
      note: { zh: '某', en: 'X' },
      roles: ['applicant'],
    };
    writeFileSync(wrong, JSON.stringify({ people: [{ ...person, idNumber }] }));
    expect(() => loadFictionalPeople(wrong, 'a key')).toThrow(/region 99|not a valid ID number/);
  });
});
