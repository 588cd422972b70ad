import type { PlanField } from '../../../catalogue/plan';

type Typed = (name: string) => string;

/** Full-width digits and letters are digits and letters; spaces and hyphens people put in are none of the number. */
const code = (text: string): string => text.normalize('NFKC').replace(/[\s\-–—]/g, '');

/** Dots of other writing systems stand for the one in names of several parts. */
const dots = /(\p{Script=Han})[•・･∙⋅‧．.](?=\p{Script=Han})/gu;

/** What is typed into one field, as the form keeps it: tidied where nobody can mind, else as it came; null: nothing. */
const readers: Readonly<Record<PlanField['type'], (key: string, typed: Typed, all: string[]) => unknown>> = {
  text: (key, typed) => typed(key).trim().replace(dots, '$1·'),
  address: (key, typed) => typed(key).trim(),
  idNumber: (key, typed) => code(typed(key)).toUpperCase(),
  uscc: (key, typed) => code(typed(key)).toUpperCase(),
  bankAccount: (key, typed) => code(typed(key)),
  regionCode: (key, typed) => code(typed(key)),
  mobile: (key, typed) => code(typed(key)).replace(/^(\+|00)86(?=1)/, ''),
  date: (key, typed) => dayOf([typed(`${key}.year`), typed(`${key}.month`), typed(`${key}.day`)]),
  month: (key, typed) => dayOf([typed(`${key}.year`), typed(`${key}.month`)]),
  number: (key, typed) => numberOf(typed(key)),
  choice: (key, typed) => typed(key),
  multiChoice: (_key, _typed, all) => all,
  boolean: (key, typed) => ({ yes: true, no: false })[typed(key)] ?? null,
};

function dayOf(parts: readonly string[]): string {
  const typed = parts.map((part) => part.normalize('NFKC').replace(/[\s年月日]/g, ''));
  if (typed.every((part) => part === '')) return '';
  return typed.map((part, index) => (index === 0 || part === '' ? part : part.padStart(2, '0'))).join('-');
}

function numberOf(text: string): number | string {
  const tidy = text.normalize('NFKC').replace(/[\s,，元%％]/g, '');
  return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : text.trim();
}

/** The values of these fields in the form, by key; null where nothing was filled in. */
export function readValues(
  fields: readonly Pick<PlanField, 'key' | 'type'>[],
  data: FormData,
): Record<string, unknown> {
  const typed = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(
    fields.map(({ key, type }) => {
      const all = data.getAll(key).filter((value) => typeof value === 'string');
      const value = readers[type](key, typed, all);
      const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
      return [key, isEmpty ? null : value];
    }),
  );
}
