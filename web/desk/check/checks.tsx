import type { CaseView } from '../../../api/wire';
import { useVoice } from '../../i18n/words';
import type { Check } from './check';
import { CheckCard } from './check-card';

/** The checks 核查 of the commitments on which items of the case were approved, also long after it is closed. */
export function Checks({
  checks,
  items,
  onDone,
}: {
  readonly checks: readonly Check[];
  readonly items: CaseView['items'];
  readonly onDone: () => void;
}) {
  const { t } = useVoice();
  if (checks.length === 0) return null;
  return (
    <>
      <h2>{t('desk.checks')}</h2>
      <ul className="cards">
        {checks.map((check) => (
          <CheckCard key={check.itemId} check={check} items={items} onDone={onDone} />
        ))}
      </ul>
    </>
  );
}
