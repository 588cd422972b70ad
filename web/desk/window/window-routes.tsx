import { Redirect, Route, Switch } from 'wouter';
import { draftRoutes } from '../../portal/draft-routes';
import { Fillers } from '../../portal/fillers';
import { NoSuchPage } from '../no-such-page';
import { deskPlaces } from '../places';
import { WindowPage } from './window-page';

const clerks = ['clerk', 'duty'];

/** The pages of an application at the window: those of the portal, filled in by a clerk. Addresses here begin below it. */
export default function WindowRoutes() {
  return (
    <Fillers value={clerks}>
      <Switch>
        <Route path="/" component={WindowPage} />
        {draftRoutes}
        <Route path="/cases/:caseNo">
          {({ caseNo }) => <Redirect to={`~${deskPlaces.case(caseNo)}`} replace />}
        </Route>
        <Route component={NoSuchPage} />
      </Switch>
    </Fillers>
  );
}
