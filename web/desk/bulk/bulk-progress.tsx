import type { BulkView } from '../../../api/wire';
import { statusNames } from '../../../rules/case/case-names';
import type { ItemStatus } from '../../../rules/case/case-state';
import { Alert } from '../../design/alert';
import { useVoice } from '../../i18n/words';

/** How far a list is worked off; sent again is not resolved, so it also says where the items stand now. */
export function BulkProgress({ bulk }: { readonly bulk: BulkView }) {
  const { t, say } = useVoice();
  const { selected, left, sentence } = bulk;
  const standing = Object.entries(bulk.standing) as [ItemStatus, number][];
  return (
    <>
      <p className="lead" role="status">
        {say(sentence)}
      </p>
      <progress aria-label={t('desk.bulk.working')} max={selected} value={selected - left} />
      {standing.length > 0 && (
        <Alert tone="near" title={t('desk.bulk.notResolved')}>
          <p>{t('desk.bulk.standing')}</p>
          <ul>
            {standing.map(([status, count]) => (
              <li key={status}>{t('desk.bulk.stands', { status: say(statusNames[status]), count })}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
