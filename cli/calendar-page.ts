import { movedDateNames, moveNames } from '../rules/date-move-names';
import type { Text } from '../rules/text';
import type { CalendarChange, CalendarPreview } from './api';
import { momentText } from './moment-text';
import { drawTable } from './table';
import type { Voice } from './voice';

const wholeCase: Text = { zh: '整件', en: 'whole case' };

/** What a change would move: every date from and to, and in numbers. */
export function previewPage({ from, to, counts, cases }: CalendarPreview, voice: Voice): string[] {
  const rows = cases.flatMap(({ caseNo, moves }) =>
    moves.map((move) => [
      caseNo,
      move.itemId ?? voice.name(wholeCase),
      voice.name(movedDateNames[move.date]),
      move.from,
      move.to,
      voice.name(moveNames[move.becomes]),
    ]),
  );
  const table = drawTable(
    [
      { head: voice.label({ zh: '编号', en: 'Number' }) },
      { head: voice.label({ zh: '事项', en: 'Item' }) },
      { head: voice.label({ zh: '期限', en: 'Limit' }) },
      { head: voice.label({ zh: '原来', en: 'From' }) },
      { head: voice.label({ zh: '改为', en: 'To' }) },
      { head: voice.label({ zh: '变化', en: 'Change' }) },
    ],
    rows,
  );
  const { openCases, cases: moved, items, earlier, later, firm, told, ending } = counts;
  return [
    ...(rows.length > 0 ? [...table, ''] : []),
    voice.sentence({
      zh: `在办${openCases}件，其中${moved}件、事项${items}个的日期有变：提前${earlier}个，推后${later}个，由暂定变为确定${firm}个。`,
      en: `${openCases} open cases; dates of ${moved} of them and of ${items} items change: ${earlier} earlier, ${later} later, ${firm} firm.`,
    }),
    voice.sentence({
      zh: `要告知申请人${told}次；因补正期限已过而结束的${ending}件。`,
      en: `${told} messages to applicants; ${ending} cases end, because a last day moves into the past.`,
    }),
    voice.sentence({ zh: `日历版本 ${from} → ${to}`, en: `Calendar ${from} → ${to}` }),
  ];
}

/** The journal: which calendar came into force when, by whom and why, and how far the cases have followed. */
export function calendarJournal(changes: readonly CalendarChange[], voice: Voice): string[] {
  return drawTable(
    [
      { head: '#', align: 'right' },
      { head: voice.label({ zh: '时间', en: 'When' }) },
      { head: voice.label({ zh: '操作人', en: 'By' }) },
      { head: voice.label({ zh: '版本', en: 'Version' }) },
      { head: voice.label({ zh: '已调整', en: 'Moved' }), align: 'right' },
      { head: voice.label({ zh: '待调整', en: 'Waiting' }), align: 'right' },
      { head: voice.label({ zh: '未调整', en: 'Skipped' }), align: 'right' },
      { head: voice.label({ zh: '原因', en: 'Reason' }) },
    ],
    changes.map(({ id, at, by, to, reason, undoes, progress: { moved, waiting, skipped } }) => [
      String(id),
      momentText(Date.parse(at)),
      by,
      to,
      String(moved),
      String(waiting),
      String(skipped.caseClosed + skipped.overtaken),
      undoes === null
        ? reason
        : `${voice.name({ zh: `撤销第${undoes}次`, en: `undoes #${undoes}` })} ${reason}`,
    ]),
  );
}
