import { Route, Switch } from 'wouter';
import { SignedIn } from '../design/signed-in';
import { useVoice } from '../i18n/words';
import { BoardSite } from './board-site';
import { CalendarPage } from './calendar/calendar-page';
import { CardsPage } from './cards/cards-page';
import { WithCatalogue } from './catalogue';
import { OpenItemsPage } from './lists/open-items-page';
import { RowsPage } from './lists/rows-page';
import { StoryPage } from './lists/story-page';
import { NoSuchPage } from './no-such-page';
import { OverviewPage } from './overview/overview-page';
import { boardPlaces } from './places';
import { RehearsalPage } from './rehearsal/rehearsal-page';

/** The manager's board: whether limits are kept, why not, and what was really cut. */
export function Board() {
  const { t } = useVoice();
  return (
    <BoardSite>
      <SignedIn roles={['manager']} why={t('board.signIn')}>
        {() => (
          <WithCatalogue>
            <Switch>
              <Route path={boardPlaces.overview} component={OverviewPage} />
              <Route path={boardPlaces.openItems} component={OpenItemsPage} />
              <Route path={boardPlaces.rows} component={RowsPage} />
              <Route path="/board/cases/:caseNo">
                {({ caseNo }) => <StoryPage key={caseNo} caseNo={caseNo} />}
              </Route>
              <Route path={boardPlaces.rehearsal} component={RehearsalPage} />
              <Route path={boardPlaces.calendar} component={CalendarPage} />
              <Route path={boardPlaces.cards} component={CardsPage} />
              <Route component={NoSuchPage} />
            </Switch>
          </WithCatalogue>
        )}
      </SignedIn>
    </BoardSite>
  );
}
