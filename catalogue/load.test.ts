import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { templates } from '../rules/messages/templates';
import { CatalogueError, formatFault, type Fault, type FaultCode } from './faults';
import { loadCatalogue } from './load';

const text = (zh: string) => ({ zh, en: `english ${zh.length}` });
const source = { grade: 'assumed', ref: 'test' };
const need = (item: string) => ({ item, ifRefused: 'end', ifWithdrawn: 'end' });

/** A small catalogue without a fault: a card, and a bonus that needs the card. Each test spoils one thing in it. */
function tiny() {
  const option = (value: string) => ({ value, text: text(`选${value}`) });
  const item = (id: string) => ({
    id,
    name: text(`办${id}`),
    itemKind: 'public',
    handling: 'promised',
    department: 'office',
    statutoryLimit: { days: 20, unit: 'workingDay', source } as object | null,
    promisedLimit: { days: 5, unit: 'workingDay', source },
    needs: [] as object[],
    outputs: [{ id: `${id}Result`, name: text('结果') }],
    acceptConditions: [text('年满十八岁')],
    legalBasis: [text('某法第一条')],
    window: text('一楼'),
  });
  const paper = (id: string, neededBy: string[]) => ({
    id,
    name: text(`材料${id}`),
    form: 'original',
    medium: 'paper',
    sources: ['applicant'] as unknown[],
    trustLevel: 'D',
    copies: 1,
    neededBy,
    necessity: 'necessary',
  });
  const field = (key: string, neededBy: string[]) => ({
    key,
    name: text(`字段${key}`),
    type: 'text',
    section: undefined as string | undefined,
    source: 'asked' as unknown,
    privacy: 'personal',
    required: true,
    neededBy,
  });
  const office = { id: 'office', name: text('某局'), enquiryPhone: '0000-1', complaintPhone: '0000-2' };
  return {
    departments: { departments: [office] },
    sharing: {
      sharing: [
        { id: 'registry', name: text('登记库'), keeper: text('某局'), gives: ['fullName'], available: true },
      ],
    },
    messages: {
      longestSms: { parts: 2, source },
      texts: Object.fromEntries(Object.keys(templates).map((id) => [id, text('办件{caseNo}有消息')])),
    },
    'one-thing': {
      id: 'card-and-bonus',
      name: text('办卡领奖'),
      summary: text('一次办好'),
      applicant: 'person',
      leadDepartment: 'office',
      fee: text('不收费'),
      identifiedBy: 'idNumber',
    } as Record<string, unknown>,
    questions: {
      questions: [
        {
          id: 'wantsBonus',
          text: text('要奖励吗?'),
          options: [option('yes'), option('no')],
          default: 'no',
          when: undefined as object | undefined,
        },
        {
          id: 'delivery',
          text: text('怎样领取?'),
          options: [option('post'), option('counter')],
          default: 'post',
          when: undefined as object | undefined,
        },
      ],
      situations: [{ id: 'usual', name: text('一般'), when: { wantsBonus: ['yes', 'no'] } as object }],
    },
    items: {
      items: [
        { ...item('card'), when: undefined as object | undefined },
        { ...item('bonus'), needs: [need('card')], when: { wantsBonus: ['yes'] } as object | undefined },
      ],
    },
    form: {
      sections: [{ id: 'you', name: text('您') }],
      fields: [
        { ...field('fullName', ['card', 'bonus']), source: { sharing: 'registry' } as unknown },
        field('address', ['card']),
        { ...field('idNumber', ['card']), type: 'idNumber' },
      ],
    },
    materials: {
      materials: [
        paper('form', ['card', 'bonus']),
        { ...paper('lease', ['card']), replaceableByCommitment: 'leaseCommitment' },
      ],
    },
    baselines: {
      separateHandling: 'oneAfterAnother',
      before: [{ item: 'card', time: { value: 9, source } as { value: number; source?: object } }],
      after: {
        steps: [{ name: text('申请'), source }],
        materials: [
          { material: 'form', source },
          { material: 'lease', source },
        ],
        trips: [],
      },
    },
    letters: {
      id: 'leaseCommitment',
      name: text('承诺书'),
      item: 'card',
      chosenWhen: { delivery: ['counter'] } as object,
      notice: Object.fromEntries(
        [
          'itemName',
          'legalBasis',
          'factsToProve',
          'wayToCommit',
          'liability',
          'powerToVerify',
          'disclosure',
        ].map((part) => [part, text(part)]),
      ) as Record<string, unknown>,
      commitment: Object.fromEntries(
        ['knowsNotice', 'meetsConditions', 'acceptsLiability', 'trueWill'].map((part) => [part, text(part)]),
      ) as Record<string, unknown>,
      decisionLimit: { days: 0, unit: 'workingDay', source },
      verification: {
        class: 'sampled',
        share: 0.2,
        riskyWhen: { wantsBonus: ['yes'] },
        limit: { days: 60, unit: 'workingDay', source },
        replyLimit: { days: 5, unit: 'workingDay', source },
        correctionLimit: { days: 10, unit: 'workingDay', source },
        source,
      } as Record<string, unknown>,
    },
  };
}

type Tiny = ReturnType<typeof tiny>;
const home = 'one-things/card-and-bonus';
const fileOf = (part: string): string => {
  if (['departments', 'sharing', 'messages'].includes(part)) return `${part}.yaml`;
  return part === 'letters' ? `${home}/letters/lease.yaml` : `${home}/${part}.yaml`;
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function write(catalogue: Tiny, raw: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  folders.push(folder);
  const parts = Object.entries(catalogue).map(
    ([part, content]) => [fileOf(part), stringify(content)] as const,
  );
  for (const [file, content] of [...parts, ...Object.entries(raw)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

function faultsOf(folder: string): readonly Fault[] {
  try {
    loadCatalogue(folder);
  } catch (error) {
    if (error instanceof CatalogueError) return error.faults;
    throw error;
  }
  return [];
}

/** Throws when a test spoils something that is not there. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

interface Spoilt {
  readonly code: FaultCode;
  readonly spoil: (catalogue: Tiny) => void;
  /** File (without folder), place, and a word of the remedy. */
  readonly found: readonly [file: string, place: string, remedy: string];
}

const spoilt: readonly Spoilt[] = [
  {
    code: 'folder-name',
    spoil: (c) => (c['one-thing'].id = 'other-name'),
    found: ['one-thing.yaml', 'id', 'same name'],
  },
  {
    code: 'unknown-key',
    spoil: (c) => Object.assign(at(c.items.items, 0), { taskQueue: 'x' }),
    found: ['items.yaml', 'items[0].taskQueue', 'spelling'],
  },
  {
    code: 'missing-field',
    spoil: (c) => delete c['one-thing'].applicant,
    found: ['one-thing.yaml', 'applicant', 'Add it'],
  },
  {
    code: 'missing-field',
    spoil: (c) => (at(c.items.items, 0).statutoryLimit = null),
    found: ['items.yaml', 'items[0].noStatutoryLimit', 'Add it'],
  },
  {
    code: 'missing-text',
    spoil: (c) => (at(c.items.items, 1).name.en = ' '),
    found: ['items.yaml', 'items[1].name.en', 'both'],
  },
  {
    code: 'number-without-source',
    spoil: (c) => delete at(c.baselines.before, 0).time.source,
    found: ['baselines.yaml', 'before[0].time.source', 'grade'],
  },
  {
    code: 'letter-part-missing',
    spoil: (c) => delete c.letters.notice.disclosure,
    found: ['lease.yaml', 'notice.disclosure', 'seven'],
  },
  {
    code: 'letter-part-missing',
    spoil: (c) => delete c.letters.commitment.trueWill,
    found: ['lease.yaml', 'commitment.trueWill', 'four'],
  },
  {
    code: 'wrong-value',
    spoil: (c) => (at(c.items.items, 0).handling = 'soon'),
    found: ['items.yaml', 'items[0].handling', 'Correct'],
  },
  {
    code: 'duplicate-id',
    spoil: (c) => (at(c.items.items, 1).id = 'card'),
    found: ['items.yaml', 'items[1].id', 'another name'],
  },
  {
    code: 'duplicate-id',
    spoil: (c) => c.departments.departments.push(at(c.departments.departments, 0)),
    found: ['departments.yaml', 'departments[1].id', 'another name'],
  },
  {
    code: 'unknown-need',
    spoil: (c) => (at(c.items.items, 1).needs = [need('badge')]),
    found: ['items.yaml', 'items[1].needs[0]', 'card, bonus'],
  },
  {
    code: 'unknown-item',
    spoil: (c) => (at(c.baselines.before, 0).item = 'badge'),
    found: ['baselines.yaml', 'before[0].item', 'card, bonus'],
  },
  {
    code: 'unknown-department',
    spoil: (c) => (at(c.items.items, 0).department = 'bureau'),
    found: ['items.yaml', 'items[0].department', 'office'],
  },
  {
    code: 'unknown-question',
    spoil: (c) => (at(c.items.items, 1).when = { any: [{ wantsPrize: ['yes'] }] }),
    found: ['items.yaml', 'items[1].when.any[0].wantsPrize', 'wantsBonus'],
  },
  {
    code: 'unknown-option',
    spoil: (c) => (at(c.items.items, 1).when = { not: { wantsBonus: ['maybe'] } }),
    found: ['items.yaml', 'items[1].when.not.wantsBonus[0]', 'wantsBonus=yes'],
  },
  {
    code: 'unknown-option',
    spoil: (c) => (at(c.questions.questions, 1).default = 'pigeon'),
    found: ['questions.yaml', 'questions[1].default', 'delivery=post'],
  },
  {
    code: 'unknown-field',
    spoil: (c) => (at(c.form.fields, 1).source = { computedFrom: 'birthplace' }),
    found: ['form.yaml', 'fields[1].source', 'fullName'],
  },
  {
    code: 'unknown-section',
    spoil: (c) => (at(c.form.fields, 1).section = 'person'),
    found: ['form.yaml', 'fields[1].section', 'you'],
  },
  {
    code: 'unknown-material',
    spoil: (c) => (at(c.baselines.after.materials, 1).material = 'photo'),
    found: ['baselines.yaml', 'after.materials[1].material', 'lease'],
  },
  {
    code: 'unknown-letter',
    spoil: (c) => Object.assign(at(c.materials.materials, 0), { replaceableByCommitment: 'promise' }),
    found: ['materials.yaml', 'materials[0].replaceableByCommitment', 'leaseCommitment'],
  },
  {
    code: 'unknown-sharing',
    spoil: (c) => (at(c.form.fields, 0).source = { sharing: 'cloud' }),
    found: ['form.yaml', 'fields[0].source', 'registry'],
  },
  {
    code: 'cycle',
    spoil: (c) => (at(c.items.items, 0).needs = [need('bonus')]),
    found: ['items.yaml', 'items[0].needs', 'Remove one'],
  },
  {
    code: 'question-asked-too-early',
    spoil: (c) => (at(c.questions.questions, 0).when = { delivery: ['post'] }),
    found: ['questions.yaml', 'questions[0].when.delivery[0]', 'Move'],
  },
  {
    code: 'promise-above-the-law',
    spoil: (c) => (at(c.items.items, 0).promisedLimit.days = 21),
    found: ['items.yaml', 'items[0].promisedLimit.days', 'Shorten'],
  },
  {
    code: 'promise-above-the-law',
    spoil: (c) => (at(c.items.items, 0).statutoryLimit = { days: 6, unit: 'calendarDay', source }),
    found: ['items.yaml', 'items[0].promisedLimit.days', 'Shorten'],
  },
  {
    code: 'commitment-slower',
    spoil: (c) => (c.letters.decisionLimit.days = 6),
    found: ['lease.yaml', 'decisionLimit.days', 'Shorten'],
  },
  {
    code: 'road-not-free',
    spoil: (c) => (c.letters.chosenWhen = { delivery: ['counter', 'post'] }),
    found: ['lease.yaml', 'chosenWhen', 'papers or commitment'],
  },
  {
    code: 'road-not-free',
    spoil: (c) => (c.letters.chosenWhen = { any: [{ delivery: ['counter'] }] }),
    found: ['lease.yaml', 'chosenWhen', 'papers or commitment'],
  },
  {
    code: 'road-not-free',
    spoil: (c) => (at(c.items.items, 1).when = { wantsBonus: ['yes'], delivery: ['post'] }),
    found: ['lease.yaml', 'chosenWhen', 'papers or commitment'],
  },
  {
    code: 'letter-replaces-nothing',
    spoil: (c) => (c.letters.item = 'bonus'),
    found: ['lease.yaml', 'item', 'replaceableByCommitment'],
  },
  {
    code: 'signer-unknown',
    spoil: (c) => (c['one-thing'].identifiedBy = 'address'),
    found: ['one-thing.yaml', 'identifiedBy', 'number of the applicant'],
  },
  {
    code: 'number-without-source',
    spoil: (c) => delete c.letters.verification.source,
    found: ['lease.yaml', 'verification.source', 'grade'],
  },
  {
    code: 'unknown-option',
    spoil: (c) => (c.letters.verification.riskyWhen = { wantsBonus: ['perhaps'] }),
    found: ['lease.yaml', 'verification.riskyWhen.wantsBonus[0]', 'wantsBonus=yes'],
  },
  {
    code: 'asks-what-is-given',
    spoil: (c) => (at(c.materials.materials, 1).id = 'cardResult'),
    found: ['materials.yaml', 'materials[1].sources', 'item: card'],
  },
  {
    code: 'asks-what-is-given',
    spoil: (c) => (at(c.form.fields, 0).source = 'asked'),
    found: ['form.yaml', 'fields[0].source', 'sharing: registry'],
  },
  {
    code: 'source-does-not-give',
    spoil: (c) => (at(c.materials.materials, 1).sources = [{ sharing: 'registry' }]),
    found: ['materials.yaml', 'materials[1].sources[0]', 'gives'],
  },
  {
    code: 'material-before-its-item',
    spoil: (c) =>
      Object.assign(at(c.materials.materials, 1), { id: 'bonusResult', sources: [{ item: 'bonus' }] }),
    found: ['materials.yaml', 'materials[1].sources[0]', 'needs of “card”'],
  },
  {
    code: 'goes-on-only-when-late',
    spoil: (c) => (at(c.items.items, 1).needs = [{ ...need('card'), ifRefused: 'goOn', ifLate: 'goOn' }]),
    found: ['items.yaml', 'items[1].needs[0].ifLate', 'ifWithdrawn'],
  },
  {
    code: 'field-asked-twice',
    spoil: (c) => (at(c.form.fields, 1).name.zh = at(c.form.fields, 0).name.zh),
    found: ['form.yaml', 'fields[1]', 'Merge'],
  },
  {
    code: 'needed-by-nothing',
    spoil: (c) => (at(c.form.fields, 1).neededBy = []),
    found: ['form.yaml', 'fields[1].neededBy', 'Remove it'],
  },
  {
    code: 'vague-words',
    spoil: (c) => (at(c.materials.materials, 1).name.zh = '租赁合同等材料'),
    found: ['materials.yaml', 'materials[1].name.zh', 'Name each'],
  },
  {
    code: 'vague-words',
    spoil: (c) => (at(c.materials.materials, 1).name.en = 'Lease and other documents'),
    found: ['materials.yaml', 'materials[1].name.en', 'Name each'],
  },
  {
    code: 'missing-text',
    spoil: (c) => (c.messages.texts.accepted = { zh: '已受理', en: '' }),
    found: ['messages.yaml', 'texts.accepted.en', 'both'],
  },
  {
    code: 'vague-words',
    spoil: (c) => (c.messages.texts.accepted = text('请按有关规定办理')),
    found: ['messages.yaml', 'texts.accepted.zh', 'Name each one'],
  },
  {
    code: 'unknown-placeholder',
    spoil: (c) => (c.messages.texts.accepted = text('{fullName}，您好')),
    found: ['messages.yaml', 'texts.accepted.zh', '{caseNo}, {oneThing}, {due}'],
  },
  {
    code: 'sms-too-long',
    spoil: (c) => (c.messages.texts.accepted = text(`${'长'.repeat(121)}{oneThing}{due}`)),
    found: ['messages.yaml', 'texts.accepted.zh', 'shorter'],
  },
  {
    code: 'too-many-combinations',
    spoil: (c) => {
      const extra = Array.from({ length: 18 }, (_, index) => ({
        ...at(c.questions.questions, 0),
        id: `extra${index}`,
      }));
      c.questions.questions.push(...extra);
      at(c.items.items, 1).when = { any: extra.map(({ id }) => ({ [id]: ['yes'] })) };
    },
    found: ['questions.yaml', 'questions', 'Ask questions only when'],
  },
  {
    code: 'unreachable',
    spoil: (c) => (at(c.items.items, 1).when = { wantsBonus: ['yes'], not: { wantsBonus: ['yes'] } }),
    found: ['items.yaml', 'items[1]', 'condition'],
  },
  {
    code: 'answers-without-situation',
    spoil: (c) => (at(c.questions.situations, 0).when = { wantsBonus: ['yes'] }),
    found: ['questions.yaml', 'situations', 'Add a situation'],
  },
  {
    code: 'situation-without-items',
    spoil: (c) => (at(c.items.items, 0).when = { wantsBonus: ['yes'] }),
    found: ['questions.yaml', 'situations[0]', 'at least one item'],
  },
  {
    code: 'asks-more-than-promised',
    spoil: (c) => c.baselines.after.materials.pop(),
    found: ['baselines.yaml', 'after.materials', 'Ask for less'],
  },
];

describe('a catalogue without a fault', () => {
  it('loads, and its version follows the content, not the writing', () => {
    const { oneThings } = loadCatalogue(write(tiny()));
    expect(oneThings.map(({ id }) => id)).toEqual(['card-and-bonus']);
    const version = at(oneThings, 0).version;
    const rewritten = tiny();
    rewritten['one-thing'] = Object.fromEntries(Object.entries(rewritten['one-thing']).reverse());
    expect(at(loadCatalogue(write(rewritten)).oneThings, 0).version).toBe(version);
    const changed = tiny();
    at(changed.items.items, 0).promisedLimit.days = 4;
    expect(at(loadCatalogue(write(changed)).oneThings, 0).version).not.toBe(version);
  });

  it('lets an agreed extension and the law’s own calendar days stand', () => {
    const catalogue = tiny();
    at(catalogue.items.items, 0).statutoryLimit = { days: 7, unit: 'calendarDay', source };
    expect(faultsOf(write(catalogue))).toEqual([]);
  });
});

describe('each fault is named with file, line, place and remedy', () => {
  it.each(spoilt)('$code at $found.1', ({ code, spoil, found: [file, place, remedy] }) => {
    const catalogue = tiny();
    spoil(catalogue);
    const faults = faultsOf(write(catalogue));
    const fault = faults.find((one) => one.code === code && one.place === place);
    expect(faults.map((one) => `${one.code} ${one.place}`)).toContain(`${code} ${place}`);
    expect(fault?.file.endsWith(file)).toBe(true);
    expect(fault?.line).toBeGreaterThan(0);
    expect(fault?.remedy.en).toContain(remedy);
    expect(fault?.remedy.zh).toMatch(/\p{Script=Han}/u);
    expect(fault?.problem.zh).toMatch(/\p{Script=Han}/u);
  });

  it('reports nothing but the spoilt thing', () => {
    const catalogue = tiny();
    at(catalogue.items.items, 1).needs = [need('badge')];
    expect(faultsOf(write(catalogue))).toHaveLength(1);
  });

  it('finds missing, stray and broken files', () => {
    const folder = write(tiny(), {
      [`${home}/material.yaml`]: 'materials: []',
      [`${home}/items.yaml`]: 'items:\n  - id: card\n   name: x\n',
    });
    rmSync(join(folder, home, 'form.yaml'));
    expect(faultsOf(folder).map(({ code, file, line }) => [code, file.split('/').at(-1), line])).toEqual(
      expect.arrayContaining([
        ['unknown-file', 'material.yaml', undefined],
        ['yaml-syntax', 'items.yaml', 3],
        ['missing-file', 'form.yaml', undefined],
      ]),
    );
    expect(faultsOf(join(folder, 'nowhere')).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'missing-file departments.yaml',
      'missing-file sharing.yaml',
      'missing-file messages.yaml',
    ]);
  });

  it('finds a second letter for the same item', () => {
    const second = stringify({ ...tiny().letters, id: 'otherCommitment' });
    const faults = faultsOf(write(tiny(), { [`${home}/letters/other.yaml`]: second }));
    expect(faults.map(({ code, file, place }) => `${code} ${file.split('/').at(-1) ?? ''} ${place}`)).toEqual(
      ['letter-replaces-nothing other.yaml item', 'second-letter other.yaml item'],
    );
  });

  it('points at the very line', () => {
    const items = [
      '# comment',
      ...stringify(tiny().items).replace('id: bonus', 'id: bonus\n    hurry: true').split('\n'),
    ];
    const folder = write(tiny(), { [`${home}/items.yaml`]: items.join('\n') });
    const [fault] = faultsOf(folder);
    expect(fault?.line).toBe(items.findIndex((line) => line.includes('hurry')) + 1);
  });

  it('has a test for every code', () => {
    const all: Record<FaultCode, true> = {
      'missing-file': true,
      'unknown-file': true,
      'yaml-syntax': true,
      'folder-name': true,
      'unknown-key': true,
      'missing-field': true,
      'missing-text': true,
      'number-without-source': true,
      'letter-part-missing': true,
      'wrong-value': true,
      'duplicate-id': true,
      'unknown-need': true,
      'unknown-item': true,
      'unknown-department': true,
      'unknown-question': true,
      'unknown-option': true,
      'unknown-field': true,
      'unknown-section': true,
      'unknown-material': true,
      'unknown-letter': true,
      'unknown-sharing': true,
      cycle: true,
      'question-asked-too-early': true,
      'promise-above-the-law': true,
      'commitment-slower': true,
      'road-not-free': true,
      'letter-replaces-nothing': true,
      'second-letter': true,
      'signer-unknown': true,
      'asks-what-is-given': true,
      'source-does-not-give': true,
      'material-before-its-item': true,
      'goes-on-only-when-late': true,
      'field-asked-twice': true,
      'needed-by-nothing': true,
      'vague-words': true,
      'unknown-placeholder': true,
      'sms-too-long': true,
      'too-many-combinations': true,
      unreachable: true,
      'answers-without-situation': true,
      'situation-without-items': true,
      'asks-more-than-promised': true,
    };
    const files: FaultCode[] = ['missing-file', 'unknown-file', 'yaml-syntax', 'second-letter'];
    expect(new Set([...spoilt.map(({ code }) => code), ...files])).toEqual(new Set(Object.keys(all)));
  });
});

describe('a fault as people read it', () => {
  it('is one place and two languages', () => {
    const fault: Fault = {
      code: 'cycle',
      file: 'one-things/x/items.yaml',
      line: 7,
      place: 'items[0].needs',
      problem: { zh: '成了循环。', en: 'A circle.' },
      remedy: { zh: '去掉一个。', en: 'Remove one.' },
    };
    expect(formatFault(fault)).toBe(
      'one-things/x/items.yaml:7 items[0].needs (cycle)\n  成了循环。 去掉一个。\n  A circle. Remove one.',
    );
    expect(new CatalogueError('catalogue', [fault]).message).toContain('1 fault:\none-things/x/items.yaml:7');
  });
});
