import type { CaseView, DeskCaseView } from '../../../api/wire';
import type { Choice } from '../../design/inputs';
import { useVoice, type Voice } from '../../i18n/words';
import { ActForm } from '../act/act-form';
import { isSimpleAct } from '../act/act-forms';
import { Acts, type Outcome } from '../act/acts';
import { offeredActs } from '../act/offered';
import { deskPlaces } from '../places';
import { ResendForm } from './resend-form';

type Item = DeskCaseView['items'][number];

/** What may be done about one item, the next safe act first; what may not, with the reason. */
export function ActBar({
  desk,
  item,
  found,
  onDone,
  onRefused,
}: {
  readonly desk: DeskCaseView;
  readonly item: CaseView['items'][number];
  readonly found: Item;
  readonly onDone: (act: string, outcome: Outcome) => void;
  readonly onRefused: () => void;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  const { caseNo } = desk;
  const { itemId, acts, atHand } = found;
  const isOver = item.endedAt !== null;
  if (!found.isOurs) {
    if (isOver) return null;
    return <p className="second">{t('desk.notOurs', { department: say(item.department.name ?? noName) })}</p>;
  }
  const offered = offeredActs(acts, voice, atHand?.next?.act, (act) => {
    if (act === 'keyIn') return deskPlaces.slip(caseNo, itemId);
    if (act === 'askApplicant') return deskPlaces.notice(caseNo, itemId);
    if (act === 'resend') return (frame) => <ResendForm desk={desk} itemId={itemId} {...frame} />;
    if (!isSimpleAct(act)) return undefined;
    return (frame) => (
      <ActForm act={act} place={{ caseNo, itemId }} choices={choicesOf(found, item, voice)} {...frame} />
    );
  });
  return <Acts acts={offered} isOver={isOver} onDone={onDone} onRefused={onRefused} />;
}

const noName = { zh: '', en: '' };

/** What may be chosen in the forms of an item, by name of the input. */
function choicesOf(
  { procedures, extension }: Item,
  { pauses = [] }: CaseView['items'][number],
  { t, say }: Voice,
): Readonly<Record<string, readonly Choice[]>> {
  const approvers = extension?.approver ? [extension.approver] : (['head', 'governmentHead'] as const);
  return {
    outcome: (['approved', 'refused'] as const).map((value) => ({ value, text: t(`desk.outcome.${value}`) })),
    procedure: procedures.map(({ id, name }) => ({ value: id, text: say(name) })),
    pause: pauses.map(({ id, name, from }) => ({
      value: id,
      text: t('desk.pauseSince', { name: say(name), from }),
    })),
    approvedBy: approvers.map((value) => ({ value, text: t(`desk.approver.${value}`) })),
  };
}
