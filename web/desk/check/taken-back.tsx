import type { CaseView } from '../../../api/wire';
import { Tag, type Tone } from '../../design/tag';
import { useVoice } from '../../i18n/words';
import { ActForm } from '../act/act-form';
import { Acts, type OfferedAct } from '../act/acts';
import type { Acted, Check } from './check';

type Undone = NonNullable<Check['compensations']>[number];

const tones = { open: 'going', done: 'good', failed: 'late' } as const satisfies Record<
  Undone['status'],
  Tone
>;

/** What a revocation takes back, in its order; where a department would not or could not, what a clerk does about it. */
export function TakenBack({
  check,
  items,
  onDone,
  onRefused,
}: Acted & { readonly items: CaseView['items'] }) {
  const { t, say } = useVoice();
  const { caseNo, itemId, compensations, isOurs } = check;
  if (compensations === null) return null;
  const nameOf = (undone: string): string => {
    const name = items.find((item) => item.itemId === undone)?.name;
    return name ? say(name) : undone;
  };
  const offered = (undone: string, whyNot: string | null): OfferedAct[] =>
    (['retryCompensation', 'settleCompensation'] as const).map((act) => ({
      id: act,
      name: t(`desk.check.${act}`, { item: nameOf(undone) }),
      whyNot,
      way: (frame) => <ActForm act={act} place={{ caseNo, itemId }} known={{ undone }} {...frame} />,
    }));
  return (
    <>
      <h4>{t('desk.check.takenBack')}</h4>
      <ol>
        {compensations.map(({ itemId: undone, status }) => {
          const isFailed = status === 'failed';
          return (
            <li key={undone}>
              {nameOf(undone)} <Tag tone={tones[status]}>{t(`desk.check.is.${status}`)}</Tag>
              {isOurs && (
                <Acts
                  acts={offered(undone, isFailed ? null : t(`desk.check.is.${status}`))}
                  isOver={!isFailed}
                  onDone={onDone}
                  onRefused={onRefused}
                />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
