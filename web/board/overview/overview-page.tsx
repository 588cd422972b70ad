import { useSearch } from 'wouter';
import { useAnswer } from '../../ask/use-answer';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { filterIn, searchOf } from '../filter/board-filter';
import { FilterBar } from '../filter/filter-bar';
import { Part } from '../part';
import { readBoard } from './board-figures';
import { CutTable } from './cut-table';
import { DepartmentTable } from './department-table';
import { Exports } from './exports';
import { FigureCards } from './figure-cards';
import { LightTable } from './light-table';
import { LimitTable } from './limit-table';
import { OverdueList } from './overdue-list';
import { SampleNotice } from './sample-notice';
import { Trend } from './trend';
import { WhoseDays } from './whose-days';

/** Whether limits are kept, why not, and what was cut: figures first, each with the way to its rows. */
export function OverviewPage() {
  const { t } = useVoice();
  const search = searchOf(filterIn(useSearch()));
  const answer = useAnswer(search, readBoard);
  return (
    <Page title={t('board.title')}>
      <FilterBar />
      <SampleNotice search={search} />
      <Part answer={answer}>
        {(board) => (
          <>
            <FigureCards board={board} />
            <LightTable lights={board.lights} />
            <OverdueList search={search} />
            <LimitTable limits={board.limits} />
            <Trend at={board.at} />
            <WhoseDays days={board.days} />
            <DepartmentTable board={board} />
            <CutTable cuts={board.cuts} />
            <Exports board={board} />
          </>
        )}
      </Part>
    </Page>
  );
}
