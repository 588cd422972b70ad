import type { Plan, PlanField, PlanMaterial, SparedMaterial } from '../catalogue/plan';
import type { Roads } from '../catalogue/roads';
import type { Limit } from '../rules/limit';
import type { Text } from '../rules/text';
import { basisNames } from '../rules/measure-names';
import { orderDrawing } from './order-drawing';
import { reductionTable, unknownBaselines } from './reduction-table';
import { roadLines } from './roads-page';
import { drawTable } from './table';
import { lengthText } from './unit-names';
import type { Voice } from './voice';

/** A plan for a person: items, order, promise, form, papers, both roads, what a setback does, reductions foreseen. */
export function planPage(plan: Plan, roads: readonly Roads[], voice: Voice): string[] {
  const { materials } = plan;
  const section = (title: Text, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${voice.label(title)}`, ...lines];
  return [
    `# ${voice.label(plan.name)}`,
    `${voice.label({ zh: '情形', en: 'Situation' })}: ${voice.label(plan.situation.name)}`,
    `${voice.label({ zh: '版本', en: 'Version' })}: ${plan.oneThing} ${plan.version}`,
    ...section({ zh: '回答', en: 'Answers' }, answerLines(plan, voice)),
    ...section({ zh: '事项', en: 'Items' }, itemTable(plan, voice)),
    ...section({ zh: '办理顺序', en: 'Order' }, orderDrawing(plan, voice)),
    ...section({ zh: '承诺', en: 'Promise' }, promiseLines(plan, voice)),
    ...section({ zh: '联办申请表', en: 'Joint form' }, formLines(plan, voice)),
    ...section(
      { zh: `需要提交 ${materials.needed.length} 份`, en: `Papers to hand in: ${materials.needed.length}` },
      materials.needed.map((paper) => neededLine(paper, voice)),
    ),
    ...section(
      { zh: `不用提交 ${materials.notNeeded.length} 份`, en: `Not needed: ${materials.notNeeded.length}` },
      materials.notNeeded.map((paper) => sparedLine(paper, voice)),
    ),
    ...section({ zh: '两种办法，任选一种', en: 'Two roads, yours to choose' }, roadLines(roads, voice)),
    ...section({ zh: '如果某个事项不顺利', en: 'If an item goes wrong' }, setbackLines(plan, voice)),
    ...section({ zh: '预计减少', en: 'Reductions foreseen' }, [
      ...reductionTable(plan.reductions, voice),
      ...unknownBaselines(plan.reductions, nameIn(plan), voice),
    ]),
  ];
}

/** One line for each setback that touches another item; those that touch none are said once. */
function setbackLines({ refusals }: Plan, voice: Voice): string[] {
  const touching = refusals.filter(({ others }) => Object.values(others).some((one) => one !== 'goesOn'));
  const none: Text = {
    zh: touching.length === 0 ? '各事项互不影响。' : '除此之外，各事项互不影响。',
    en: touching.length === 0 ? 'No item affects another.' : 'Apart from that, no item affects another.',
  };
  return [...touching.map(({ sentence }) => sentence), none].map((text) => `- ${voice.sentence(text, 2)}`);
}

function answerLines({ answers, ignoredAnswers }: Plan, voice: Voice): string[] {
  const given = Object.entries(answers).map(([question, value]) => `${question}=${value}`);
  if (ignoredAnswers.length === 0) return [given.join(', ')];
  const ignored = voice.label({ zh: '这些回答用不上', en: 'Not asked under these answers' });
  return [given.join(', '), `${ignored}: ${ignoredAnswers.join(', ')}`];
}

function limitText(
  limit: Limit & { readonly source: { readonly grade: keyof typeof basisNames } },
  voice: Voice,
): string {
  const length = limit.days === 0 ? { zh: '即时', en: 'at once' } : lengthText(limit);
  return `${voice.name(length)} (${voice.name(basisNames[limit.source.grade])})`;
}

function itemTable({ items }: Plan, voice: Voice): string[] {
  return drawTable(
    [
      { head: '#', align: 'right' },
      { head: voice.label({ zh: '事项', en: 'Item' }) },
      { head: voice.label({ zh: '部门', en: 'Department' }) },
      { head: voice.label({ zh: '承诺', en: 'Promised' }) },
      { head: voice.label({ zh: '法定', en: 'By law' }) },
    ],
    items.map(({ itemNo, name, departmentName, promisedLimit, statutoryLimit }) => [
      String(itemNo),
      voice.name(name),
      voice.name(departmentName),
      limitText(promisedLimit, voice),
      statutoryLimit ? limitText(statutoryLimit, voice) : voice.name({ zh: '未规定', en: 'none fixed' }),
    ]),
  );
}

function nameIn({ items }: Plan): (itemId: string) => Text {
  return (id) => items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
}

function promiseLines(plan: Plan, voice: Voice): string[] {
  const { promise, statutory } = plan;
  const nameOf = nameIn(plan);
  const path = promise.criticalPath.map((id) => voice.name(nameOf(id))).join(' → ');
  return [
    voice.label(lengthText(promise)),
    `${voice.label({ zh: '由它决定', en: 'Decided by' })}: ${path}`,
    ...promise.notCounted.map(
      (text) => `${voice.label({ zh: '不计入', en: 'Not counted' })}: ${voice.label(text)}`,
    ),
    statutory
      ? voice.label({
          zh: `法定 ${lengthText(statutory).zh}`,
          en: `By law ${lengthText(statutory).en}`,
        })
      : voice.sentence({
          zh: '全件没有统一的法定时限，各事项按各自的法定时限。',
          en: 'No law limits the whole; each item keeps its own limit.',
        }),
  ];
}

const sources = {
  asked: { zh: '填写', en: 'asked' },
  shared: { zh: '共享，请核对', en: 'shared, to confirm' },
  computed: { zh: '自动得出', en: 'computed' },
} as const satisfies Record<PlanField['source'], Text>;

function formLines({ formSize: { joint, separately }, form }: Plan, voice: Voice): string[] {
  return [
    voice.sentence({
      zh: `${joint} 项，每项只填一次；分开办理共 ${separately} 项`,
      en: `${joint} fields, each once; handled separately ${separately}`,
    }),
    ...form.map((field) => {
      const from = field.sharing ?? field.computedFrom;
      const source = `${voice.label(sources[field.source])}${from === undefined ? '' : `: ${from}`}`;
      return `- ${voice.label(field.name)} (${field.key}) [${source}]`;
    }),
  ];
}

function neededLine({ id, name, kind, form }: PlanMaterial, voice: Voice): string {
  const letter = { zh: '告知承诺书', en: 'commitment letter' };
  const paper =
    form === 'original' ? { zh: '原件', en: 'original' } : ({ zh: '复印件', en: 'copy' } as const);
  return `- ${voice.label(name)} (${id}) [${voice.label(kind === 'commitmentLetter' ? letter : paper)}]`;
}

function sparedLine({ id, name, why }: SparedMaterial, voice: Voice): string {
  return `- ${voice.label(name)} (${id})\n  ${voice.sentence(why, 2)}`;
}
