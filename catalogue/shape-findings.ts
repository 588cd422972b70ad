import { z } from 'zod';
import type { Finding, FaultCode, Path } from './faults';
import type { Text } from './schema/basics';

const chinese = z.locales.zhCN().localeError;

interface Lack {
  readonly code: FaultCode;
  readonly fits: (path: Path) => boolean;
  readonly problem: Text;
  readonly remedy: Text;
}

const endsIn =
  (...names: string[]) =>
  (path: Path): boolean =>
    names.includes(String(path.at(-1)));

/** What a missing or empty value means, by where it is; the first row that fits. */
const lacks: readonly Lack[] = [
  {
    code: 'missing-text',
    fits: endsIn('zh', 'en'),
    problem: { zh: '缺少一种语言的文字。', en: 'The text is missing in one language.' },
    remedy: { zh: '请中文（zh）、英文（en）都写上。', en: 'Write it in both zh and en.' },
  },
  {
    code: 'letter-part-missing',
    fits: (path) => ['notice', 'commitment'].includes(String(path[0])),
    problem: {
      zh: '告知承诺文书缺少必备内容。',
      en: 'The letter lacks a part that it must have.',
    },
    remedy: {
      zh: '告知书须有七项、承诺书须有四项（国办发〔2020〕42号），请补齐。',
      en: 'A notice has seven parts, a commitment four (国办发〔2020〕42号). Add this one.',
    },
  },
  {
    code: 'number-without-source',
    fits: endsIn('source', 'grade', 'ref'),
    problem: { zh: '数字没有写明来源或等级。', en: 'A number does not say where it comes from.' },
    remedy: {
      zh: '请写 source:grade 为 law、published、calibrated 或 assumed,ref 写明出处。',
      en: 'Write its source: grade law, published, calibrated or assumed, and ref.',
    },
  },
  {
    code: 'missing-field',
    fits: () => true,
    problem: { zh: '缺少必填内容。', en: 'A required entry is missing.' },
    remedy: { zh: '请补上。', en: 'Add it.' },
  },
];

/** Reads `value` by its schema; all that does not fit comes back as findings, placed inside the value. */
export function readShape<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { readonly data: z.infer<T> } | { readonly findings: Finding[] } {
  const read = schema.safeParse(value);
  return read.success
    ? { data: read.data }
    : { findings: read.error.issues.flatMap((issue) => findingsOf(issue, value)) };
}

function findingsOf(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: [...path, key],
      code: 'unknown-key',
      problem: { zh: `不认识“${key}”。`, en: `“${key}” is not known here.` },
      remedy: {
        zh: '请核对拼写，或删去。',
        en: 'Check the spelling against catalogue/schema, or remove it.',
      },
    }));
  }
  const found = path.reduce<unknown>((node, step) => entryOf(node, step), value);
  const lack = lacks.find(({ fits }) => fits(path));
  if (lack && isLacking(found)) {
    const { code, problem, remedy } = lack;
    const name = String(path.at(-1) ?? '');
    return [
      {
        at: path,
        code,
        problem: { zh: `“${name}”：${problem.zh}`, en: `“${name}”: ${problem.en}` },
        remedy,
      },
    ];
  }
  return [
    {
      at: path,
      code: 'wrong-value',
      problem: { zh: `${chineseOf(issue, found)}。`, en: `${issue.message}.` },
      remedy: { zh: '请按要求改正。', en: 'Correct the value.' },
    },
  ];
}

function isLacking(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function entryOf(node: unknown, step: string | number): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
}

function chineseOf(issue: z.core.$ZodIssue, input: unknown): string {
  const said = chinese({ ...issue, input } as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
