import { isDay } from '../rules/calendar';
import { isValidIdNumber } from '../rules/id-number';
import { isValidUscc } from '../rules/uscc';
import type { Plan, PlanField } from './plan';
import type { Text } from './schema/basics';

/** One thing wrong with the joint form, for the person who fills it in. */
export interface FormProblem {
  readonly key: string;
  readonly text: Text;
}

/**
 * Everything that is wrong with the values of the joint form: what is missing, what does not fit its type or bounds,
 * and what the form does not ask. A value that is computed or shared need not be given; one that is given counts.
 */
export function formProblems(plan: Plan, values: Readonly<Record<string, unknown>>): FormProblem[] {
  const keys = new Set(plan.form.map((field) => field.key));
  const strangers = Object.keys(values)
    .filter((key) => !keys.has(key))
    .map((key) => ({
      key,
      text: { zh: `申请表中没有“${key}”这一项。`, en: `The form has no field “${key}”.` },
    }));
  return [...plan.form.flatMap((field) => fieldProblems(field, values[field.key])), ...strangers];
}

function fieldProblems(field: PlanField, value: unknown): FormProblem[] {
  const { key, name } = field;
  const isEmpty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (isEmpty) {
    const missing = field.required && field.source === 'asked';
    return missing ? [{ key, text: chosen.includes(field.type) ? choose(name) : fillIn(name) }] : [];
  }
  const text = typeMismatch(field, value) ?? outOfBounds(field, value);
  return text ? [{ key, text }] : [];
}

/** Fields that are answered by a choice. */
const chosen: readonly PlanField['type'][] = ['choice', 'multiChoice', 'boolean'];
const choose = (name: Text): Text => ({ zh: `请选择${name.zh}。`, en: `Choose: ${name.en}.` });
const fillIn = (name: Text): Text => ({ zh: `请填写${name.zh}。`, en: `Fill in: ${name.en}.` });

const isText = (value: unknown): value is string => typeof value === 'string';
const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(value.trim());

interface TypeRule {
  readonly fits: (value: unknown, field: PlanField) => boolean;
  readonly ask: (name: Text) => Text;
}

const oneOf = ({ options = [] }: PlanField, value: unknown) =>
  options.some((option) => option.value === value);
const chooseOne = (name: Text): Text => ({
  zh: `${name.zh}请从所列选项中选择。`,
  en: `${name.en}: choose one of the options.`,
});
const writeText = (name: Text): Text => ({ zh: `${name.zh}请填写文字。`, en: `${name.en}: write a text.` });

const typeRules: Readonly<Record<PlanField['type'], TypeRule>> = {
  text: { fits: isText, ask: writeText },
  address: { fits: isText, ask: writeText },
  idNumber: {
    fits: (value) => isText(value) && isValidIdNumber(value.trim()),
    ask: (name) => ({
      zh: `${name.zh}应为18位，末位可为X；请对照证件核对每一位。`,
      en: `${name.en}: 18 characters, the last may be X; compare each with the document.`,
    }),
  },
  uscc: {
    fits: (value) => isText(value) && isValidUscc(value.trim()),
    ask: (name) => ({
      zh: `${name.zh}应为18位；请对照营业执照核对每一位。`,
      en: `${name.en}: 18 characters; compare each with the business licence.`,
    }),
  },
  mobile: {
    fits: matches(/^1[3-9]\d{9}$/),
    ask: (name) => ({ zh: `${name.zh}应为11位手机号码。`, en: `${name.en}: a mobile number of 11 digits.` }),
  },
  date: {
    fits: (value) => isText(value) && isDay(value.trim()),
    ask: (name) => ({
      zh: `${name.zh}请按“年-月-日”填写，如2026-03-02。`,
      en: `${name.en}: year-month-day, e.g. 2026-03-02.`,
    }),
  },
  month: {
    fits: matches(/^\d{4}-(0[1-9]|1[0-2])$/),
    ask: (name) => ({
      zh: `${name.zh}请按“年-月”填写，如2026-03。`,
      en: `${name.en}: year-month, e.g. 2026-03.`,
    }),
  },
  number: {
    fits: (value) => typeof value === 'number' && Number.isFinite(value),
    ask: (name) => ({ zh: `${name.zh}请填写数字。`, en: `${name.en}: a number.` }),
  },
  boolean: {
    fits: (value) => typeof value === 'boolean',
    ask: (name) => ({ zh: `${name.zh}请选择是或否。`, en: `${name.en}: yes or no.` }),
  },
  choice: { fits: (value, field) => oneOf(field, value), ask: chooseOne },
  multiChoice: {
    fits: (value, field) => Array.isArray(value) && value.every((one) => oneOf(field, one)),
    ask: chooseOne,
  },
  regionCode: {
    fits: matches(/^\d{6}(\d{3}){0,2}$/),
    ask: (name) => ({
      zh: `${name.zh}应为6、9或12位数字。`,
      en: `${name.en}: 6, 9 or 12 digits.`,
    }),
  },
  bankAccount: {
    fits: matches(/^\d{12,30}$/),
    ask: (name) => ({ zh: `${name.zh}应为12至30位数字。`, en: `${name.en}: 12 to 30 digits.` }),
  },
};

function typeMismatch(field: PlanField, value: unknown): Text | null {
  const { fits, ask } = typeRules[field.type];
  return fits(value, field) ? null : ask(field.name);
}

/** Longest text that any field takes unless it says otherwise; in code points, so that rare characters count once. */
const longestText = 1_000;

function outOfBounds({ name, limits = {} }: PlanField, value: unknown): Text | null {
  if (typeof value === 'number') {
    const { min = -Infinity, max = Infinity } = limits;
    return value >= min && value <= max
      ? null
      : {
          zh: `${name.zh}应在${min}至${max}之间。`,
          en: `${name.en} must be between ${min} and ${max}.`,
        };
  }
  const { maxLength = longestText } = limits;
  return isText(value) && Array.from(value).length > maxLength
    ? { zh: `${name.zh}最多${maxLength}个字。`, en: `${name.en}: at most ${maxLength} characters.` }
    : null;
}
