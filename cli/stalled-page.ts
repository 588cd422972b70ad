import type { AtHandPage } from '../api/wire';
import { momentText } from './moment-text';
import type { Voice } from './voice';

/** Items that need a person, the oldest first: why, since when, what that does to the clock, and what is safe to do. */
export function stalledPage({ total, rows }: Pick<AtHandPage, 'total' | 'rows'>, voice: Voice): string[] {
  if (total === 0) return [voice.sentence({ zh: '没有停滞的事项。', en: 'Nothing is stalled.' })];
  return [
    voice.sentence(
      rows.length < total
        ? {
            zh: `共${total}件，先列最久的${rows.length}件：`,
            en: `${total} in all; the oldest ${rows.length}:`,
          }
        : { zh: `共${total}件：`, en: `${total} in all:` },
    ),
    ...rows.flatMap((row) => ['', ...stalledLines(row, voice)]),
  ];
}

/** One item at hand, in the order a clerk asks. */
export function stalledLines(row: AtHandPage['rows'][number], voice: Voice): string[] {
  const { caseNo, name, itemId, department, standing, since, age, clock, departmentHas, problems } = row;
  const { next, others, askedUntil } = row;
  const indented = (text: string) => `  ${text}`;
  const departmentName = department.name ? voice.name(department.name) : department.id;
  return [
    `${caseNo}  ${voice.name(name)} (${itemId})  ${departmentName}`,
    indented(
      `${voice.label(standing)}, ${momentText(since)}, ${voice.label({
        zh: `${age.workingDays}个工作日`,
        en: `${age.workingDays} working days`,
      })}`,
    ),
    indented(voice.sentence(clock.text, 2)),
    indented(voice.sentence(departmentHas.text, 2)),
    ...problems.map(({ label, message }) => indented(`${voice.name(label)}: ${message}`)),
    indented(
      next
        ? `→ ${voice.label(next.name)}`
        : voice.sentence({
            zh: `等申请人，至${askedUntil ?? ''}`,
            en: `waits for the applicant until ${askedUntil ?? ''}`,
          }),
    ),
    ...(others.length === 0
      ? []
      : [
          indented(
            `${voice.label({ zh: '也可以', en: 'or' })}: ${others.map((one) => voice.name(one.name)).join(' / ')}`,
          ),
        ]),
  ];
}
