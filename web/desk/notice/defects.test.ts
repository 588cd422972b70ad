import { describe, expect, it } from '@jest/globals';
import { defectOf, type Part, partsToCheck } from './defects';

const text = (word: string) => ({ zh: word, en: word });
const usual = ['missing', 'illegible'].map((id) => ({
  id,
  name: text(id),
  problem: text(`${id} problem`),
  rule: text('the rule'),
  remedy: text(`${id} remedy`),
}));
const paper = (id: string, told: { isHandedIn?: boolean; mayFollow?: boolean; neededBy?: string[] }) => ({
  target: `materials/${id}`,
  id,
  name: text(id),
  neededBy: ['x'],
  mayFollow: false,
  isHandedIn: false,
  hasDocument: false,
  defects: usual,
  ...told,
});
const parts = {
  papers: [
    paper('idCard', {}),
    paper('photo', { isHandedIn: true }),
    paper('proof', { mayFollow: true, neededBy: ['y'] }),
  ],
  fields: [],
};
const found = (itemId?: string) => partsToCheck(parts, itemId).map(({ target, found }) => [target, found]);

describe('the parts that a notice goes through', () => {
  it('are all of the application, with what is plainly missing found already', () => {
    expect(found()).toEqual([
      ['materials/idCard', 'missing'],
      ['materials/photo', undefined],
      ['materials/proof', undefined],
    ]);
  });

  it('are those that one item needs, and nothing is found of an application that was accepted', () => {
    expect(found('x')).toEqual([
      ['materials/idCard', undefined],
      ['materials/photo', undefined],
    ]);
  });
});

it('a usual defect brings problem, rule and cure; another is blank', () => {
  const part: Part = { target: 'materials/idCard', name: text('ID card'), usual, found: undefined };
  const say = ({ en }: { en: string }) => en;
  expect(defectOf(part, 'illegible', say)).toEqual({
    target: 'materials/idCard',
    problem: 'illegible problem',
    rule: 'the rule',
    remedy: 'illegible remedy',
  });
  expect(defectOf(part, 'other', say)).toMatchObject({ problem: '', rule: '' });
});
