import { describe, expect, it } from '@jest/globals';
import { formProblems } from '../../../catalogue/check-form';
import type { Plan, PlanField } from '../../../catalogue/plan';
import { readValues } from './read-values';

function read(type: PlanField['type'], typed: Readonly<Record<string, string | string[]>>): unknown {
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return readValues([{ key: 'x', type }], data).x;
}

describe('what people type', () => {
  it.each<[PlanField['type'], Record<string, string | string[]>, unknown]>([
    ['mobile', { x: '１９９ ００００-００００' }, '19900000000'],
    ['mobile', { x: '+86 199 0000 0000' }, '19900000000'],
    ['idNumber', { x: '990101 19660412 001x' }, '99010119660412001X'],
    ['bankAccount', { x: '6200 0000 0000 0000 011' }, '6200000000000000011'],
    ['date', { 'x.year': '2026', 'x.month': '3', 'x.day': '2' }, '2026-03-02'],
    ['date', { 'x.year': '２０２６年', 'x.month': '11月', 'x.day': '02日' }, '2026-11-02'],
    ['month', { 'x.year': '2026', 'x.month': '12' }, '2026-12'],
    ['number', { x: '5,000 元' }, 5000],
    ['number', { x: '６０%' }, 60],
    ['text', { x: ' 阿卜杜拉・买买提 ' }, '阿卜杜拉·买买提'],
    ['text', { x: 'St. John' }, 'St. John'],
    ['text', { x: '林𤧛' }, '林𤧛'],
    ['multiChoice', { x: ['a', 'b'] }, ['a', 'b']],
    ['boolean', { x: 'no' }, false],
  ])('%s %j is understood', (type, typed, value) => {
    expect(read(type, typed)).toEqual(value);
  });

  it.each<[PlanField['type'], Record<string, string>]>([
    ['text', { x: '  ' }],
    ['date', { 'x.year': '', 'x.month': ' ', 'x.day': '' }],
    ['number', { x: '' }],
    ['multiChoice', {}],
    ['boolean', {}],
  ])('nothing in a %s is nothing', (type, typed) => {
    expect(read(type, typed)).toBeNull();
  });

  it.each<[PlanField['type'], Record<string, string>, unknown]>([
    ['number', { x: '约五千' }, '约五千'],
    ['date', { 'x.year': '2026', 'x.month': '13', 'x.day': '' }, '2026-13-'],
    ['mobile', { x: '没有' }, '没有'],
  ])('what is wrong in a %s is kept, and the server says so', (type, typed, kept) => {
    const value = read(type, typed);
    expect(value).toBe(kept);
    const field = { key: 'x', type, name: { zh: '某', en: 'X' }, source: 'asked', required: true };
    expect(formProblems({ form: [field] } as unknown as Plan, { x: value })).toHaveLength(1);
  });
});
