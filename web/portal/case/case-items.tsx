import type { CaseView } from '../../../api/wire';
import type { ItemStatus } from '../../../rules/case/case-state';
import { type TrackedStep, Tracker } from '../../design/tracker';
import type { Tone } from '../../design/tag';
import { shortDayText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';

/** How a status of an item looks. */
export const itemTones = {
  waiting: 'plain',
  sending: 'going',
  atDesk: 'going',
  inReview: 'going',
  stalled: 'near',
  approved: 'good',
  refused: 'late',
  withdrawn: 'plain',
  ended: 'plain',
  revoked: 'late',
} as const satisfies Record<ItemStatus, Tone>;

type Item = CaseView['items'][number];

/** The items of a case, each with where it stands, who has it and until when. */
export function CaseItems({ view }: { readonly view: CaseView }) {
  const { t, say, language } = useVoice();
  const noteOf = (item: Item): string => {
    const { department, promisedDue, endedAt, reason, remedy, promiseMissed } = item;
    const due = endedAt === null && promisedDue !== null;
    return [
      department.name ? say(department.name) : department.id,
      due &&
        t(promiseMissed ? 'case.itemLate' : 'case.itemDue', { day: shortDayText(promisedDue, language) }),
      item.departmentSerial !== null && t('case.serial', { serial: item.departmentSerial }),
      reason !== undefined && t('case.reason', { reason }),
      remedy,
      department.phone !== undefined && t('case.phone', { phone: department.phone }),
    ]
      .filter(Boolean)
      .join(t('case.separator'));
  };
  const steps = view.items.map((item): TrackedStep => ({
    key: item.itemId,
    name: item.name ? say(item.name) : item.itemId,
    tone: itemTones[item.status],
    status: say(item.statusName),
    note: noteOf(item),
    isCurrent: item.itemId === view.promised.waitingFor && view.phase !== 'closed',
  }));
  return <Tracker name={t('case.items')} steps={steps} />;
}
