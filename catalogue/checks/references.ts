import { mentionsIn } from '../condition';
import { conditionsOf } from '../conditions-of';
import type { Finding, FaultCode, Path } from '../faults';
import type { OneThing } from '../schema/one-thing';

const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);

/** What can be named elsewhere: how it is called, the code of a name that leads nowhere, the names there are. */
const kinds = {
  need: { code: 'unknown-need', zh: '事项', en: 'item', known: ({ items }) => idsOf(items) },
  item: { code: 'unknown-item', zh: '事项', en: 'item', known: ({ items }) => idsOf(items) },
  department: {
    code: 'unknown-department',
    zh: '部门',
    en: 'department',
    known: ({ departments }) => idsOf(departments),
  },
  sharing: {
    code: 'unknown-sharing',
    zh: '共享来源',
    en: 'sharing source',
    known: ({ sharing }) => idsOf(sharing),
  },
  question: {
    code: 'unknown-question',
    zh: '问题',
    en: 'question',
    known: ({ questions }) => idsOf(questions),
  },
  option: {
    code: 'unknown-option',
    zh: '选项',
    en: 'option',
    known: ({ questions }) =>
      questions.flatMap(({ id, options }) => options.map(({ value }) => `${id}=${value}`)),
  },
  field: {
    code: 'unknown-field',
    zh: '表单字段',
    en: 'form field',
    known: ({ fields }) => fields.map(({ key }) => key),
  },
  section: {
    code: 'unknown-section',
    zh: '表单分组',
    en: 'section of the form',
    known: ({ sections }) => idsOf(sections ?? []),
  },
  paper: {
    code: 'unknown-material',
    zh: '材料或承诺书',
    en: 'material or letter',
    known: ({ materials, letters }) => [...idsOf(materials), ...idsOf(letters)],
  },
  letter: { code: 'unknown-letter', zh: '承诺书', en: 'letter', known: ({ letters }) => idsOf(letters) },
} as const satisfies Record<
  string,
  { code: FaultCode; zh: string; en: string; known: (oneThing: OneThing) => string[] }
>;

interface Reference {
  readonly kind: keyof typeof kinds;
  readonly id: string;
  readonly at: Path;
}

/** Every name must lead somewhere: needs, departments, questions, options, fields, papers, sharing sources. */
export function checkReferences(oneThing: OneThing): Finding[] {
  const known = Object.fromEntries(
    Object.entries(kinds).map(([kind, row]) => [kind, row.known(oneThing)]),
  ) as Record<keyof typeof kinds, string[]>;
  return referencesOf(oneThing)
    .filter(({ kind, id }) => !known[kind].includes(id))
    .map(({ kind, id, at }): Finding => {
      const { code, zh, en } = kinds[kind];
      const [question] = id.split('=');
      const choices = known[kind].filter((one) => kind !== 'option' || one.startsWith(`${question ?? ''}=`));
      return {
        at,
        code,
        problem: { zh: `没有${zh}“${id}”。`, en: `There is no ${en} “${id}”.` },
        remedy: {
          zh: `请改成已有的（${choices.join('、')}），或先添加它。`,
          en: `Use one there is (${choices.join(', ')}), or add it first.`,
        },
      };
    });
}

function referencesOf(oneThing: OneThing): Reference[] {
  return [
    { kind: 'department', id: oneThing.leadDepartment, at: ['leadDepartment'] },
    ...mentioned(oneThing),
    ...ofQuestions(oneThing),
    ...ofItems(oneThing),
    ...ofFields(oneThing),
    ...ofMaterials(oneThing),
    ...ofBaselines(oneThing),
    ...oneThing.letters.map(({ item }, index): Reference => ({
      kind: 'item',
      id: item,
      at: ['letters', index, 'item'],
    })),
  ];
}

/** Questions and values in conditions; of an unknown question the question alone. */
function mentioned(oneThing: OneThing): Reference[] {
  const questions = new Set(idsOf(oneThing.questions));
  return conditionsOf(oneThing)
    .flatMap(({ condition, at }) => mentionsIn(condition, at))
    .map(({ question, value, at }) =>
      questions.has(question)
        ? { kind: 'option', id: `${question}=${value}`, at }
        : { kind: 'question', id: question, at: at.slice(0, -1) },
    );
}

function ofQuestions({ questions }: OneThing): Reference[] {
  return questions.flatMap(({ id, default: otherwise }, index) =>
    otherwise === undefined
      ? []
      : [{ kind: 'option', id: `${id}=${otherwise}`, at: ['questions', index, 'default'] }],
  );
}

function ofItems({ items }: OneThing): Reference[] {
  return items.flatMap(({ department, needs }, index): Reference[] => [
    { kind: 'department', id: department, at: ['items', index, 'department'] },
    ...needs.map(({ item }, row): Reference => ({
      kind: 'need',
      id: item,
      at: ['items', index, 'needs', row],
    })),
  ]);
}

function ofFields({ fields }: OneThing): Reference[] {
  return fields.flatMap(({ source, neededBy, section }, index): Reference[] => {
    const at: Path = ['fields', index];
    return [
      ...(section === undefined ? [] : [{ kind: 'section', id: section, at: [...at, 'section'] } as const]),
      ...neededBy.map((id, row): Reference => ({ kind: 'item', id, at: [...at, 'neededBy', row] })),
      ...(source === 'asked'
        ? []
        : 'sharing' in source
          ? [{ kind: 'sharing', id: source.sharing, at: [...at, 'source'] } as const]
          : [{ kind: 'field', id: source.computedFrom, at: [...at, 'source'] } as const]),
    ];
  });
}

function ofMaterials({ materials }: OneThing): Reference[] {
  return materials.flatMap(({ sources, neededBy, replaceableByCommitment: letter }, index): Reference[] => {
    const at: Path = ['materials', index];
    return [
      ...neededBy.map((id, row): Reference => ({ kind: 'item', id, at: [...at, 'neededBy', row] })),
      ...sources.flatMap((source, row): Reference[] => {
        const place = [...at, 'sources', row];
        if (source === 'applicant') return [];
        return 'item' in source
          ? [{ kind: 'item', id: source.item, at: place }]
          : [{ kind: 'sharing', id: source.sharing, at: place }];
      }),
      ...(letter === undefined
        ? []
        : [{ kind: 'letter', id: letter, at: [...at, 'replaceableByCommitment'] } as const]),
    ];
  });
}

function ofBaselines({ baselines: { before, after } }: OneThing): Reference[] {
  return [
    ...before.map(({ item }, index): Reference => ({
      kind: 'item',
      id: item,
      at: ['baselines', 'before', index, 'item'],
    })),
    ...after.materials.map(({ material }, index): Reference => ({
      kind: 'paper',
      id: material,
      at: ['baselines', 'after', 'materials', index, 'material'],
    })),
  ];
}
