import { Link } from 'wouter';
import type { GroupedTimeLimits } from '../../../api/management-wire';
import { useAnswer } from '../../ask/use-answer';
import { Table } from '../../design/table';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { filterIn, placeWith, searchOf } from '../filter/board-filter';
import { Part } from '../part';
import { boardPlaces } from '../places';
import { type BoardFigures, readByDepartment } from './board-figures';
import { keptColumns } from './kept-columns';
import { toldOf } from './told-of';

const aDayMs = 86_400_000;

/** The departments side by side, the slowest first: where the time goes while an item lies there. */
export function DepartmentTable({ board }: { readonly board: BoardFigures }) {
  const answer = useAnswer(board.at, readByDepartment);
  return (
    <Part answer={answer}>{(byDepartment) => <Departments {...board} byDepartment={byDepartment} />}</Part>
  );
}

function Departments({
  byDepartment,
  days,
  search,
}: Pick<BoardFigures, 'days' | 'search'> & { readonly byDepartment: GroupedTimeLimits }) {
  const voice = useVoice();
  const { t, say } = voice;
  const { department: nameOf } = useCatalogue();
  const rows = byDepartment.groups
    .map(({ key, items: { promised } }) => {
      const sum = days.departments.find(({ department }) => department === key);
      const each = sum && sum.count > 0 ? sum.sharesMs.department / sum.count / aDayMs : 0;
      return { key, name: say(nameOf(key)), promised, count: sum?.count ?? 0, each };
    })
    .sort((one, other) => other.each - one.each);
  const [slowest] = rows;
  if (!slowest) return null;
  const openOf = (department: string) =>
    placeWith(boardPlaces.openItems, searchOf({ ...filterIn(search), department }));
  return (
    <section>
      <h2>{t('board.bottleneck', { department: slowest.name, days: slowest.each.toFixed(2) })}</h2>
      <Table
        caption={t('board.departments.caption', { told: toldOf(byDepartment, voice) })}
        columns={[
          { head: t('board.filter.department'), isPlain: true, cell: ({ name }) => name },
          { head: t('board.itemsClosed'), isNumber: true, cell: ({ count }) => count },
          { head: t('board.daysAtDepartment'), isNumber: true, cell: ({ each }) => each.toFixed(2) },
          ...keptColumns(voice),
          {
            head: t('board.page.openItems'),
            cell: ({ key, name }) => (
              <Link href={openOf(key)} className="count">
                {t('board.open')}
                <span className="for-listeners"> {name}</span>
              </Link>
            ),
          },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </section>
  );
}
