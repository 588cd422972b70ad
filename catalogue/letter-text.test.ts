import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { letterTextOf, textHashOf } from './letter-text';
import { loadCatalogue } from './load';
import { planCase } from './plan-case';
import type { OneThing } from './schema/one-thing';

const employment = loadCatalogue(join(__dirname)).oneThings.find(({ letters }) => letters.length > 0);
if (!employment) throw new Error('The catalogue has no letters');

function hashIn(oneThing: OneThing): string {
  const text = letterTextOf(oneThing, 'premisesCommitment');
  if (!text) throw new Error('There is no such letter');
  return textHashOf(text);
}

describe('the text of a letter', () => {
  it('has a hash that the plan names', () => {
    const answers = { workForm: 'startUp', startUpKind: 'smallCompany', commitPremises: 'yes' };
    expect(planCase(employment, answers).commitments?.[0]?.textHash).toBe(hashIn(employment));
    expect(letterTextOf(employment, 'noSuchLetter')).toBeNull();
  });

  it('is changed by any change of what is signed, limits included, and by nothing else', () => {
    const change = (of: Partial<OneThing['letters'][number]>): OneThing => ({
      ...employment,
      letters: employment.letters.map((letter) => ({ ...letter, ...of })),
    });
    const [first] = employment.letters;
    if (!first) throw new Error('The catalogue has no letters');
    const reworded = { notice: { ...first.notice, liability: { zh: '另', en: 'other' } } };
    const hashes = [
      employment,
      change({ name: { zh: '另一份承诺书', en: 'Another commitment' } }),
      change(reworded),
      change({ decisionLimit: { ...first.decisionLimit, days: 1 } }),
    ].map(hashIn);
    expect(new Set(hashes).size).toBe(hashes.length);
    const elsewhere = { ...employment, version: '0000000000000000', questions: [], fields: [] };
    expect(hashIn(elsewhere)).toBe(hashIn(employment));
  });
});
