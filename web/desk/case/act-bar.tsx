import { useState } from 'react';
import type { CaseView, DeskCaseView } from '../../../api/wire';
import { Button, LinkButton } from '../../design/button';
import type { Choice } from '../../design/inputs';
import { useVoice, type Voice } from '../../i18n/words';
import { ActForm, type outcomeKeys } from '../act/act-form';
import { isSimpleAct } from '../act/act-forms';
import { deskPlaces } from '../places';
import { ResendForm } from './resend-form';
import { WhyNot } from './why-not';

type Item = DeskCaseView['items'][number];
type Outcome = keyof typeof outcomeKeys;

/** An act that was done, by its name, and how. */
export interface ActDone {
  readonly act: string;
  readonly what: Outcome;
}

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
  readonly onDone: (done: ActDone) => void;
  readonly onRefused: () => void;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  const [open, setOpen] = useState<string | null>(null);
  const { caseNo } = desk;
  const { itemId, acts, atHand } = found;
  const next = atHand?.next?.act;
  if (!found.isOurs) {
    return <p className="second">{t('desk.notOurs', { department: say(item.department.name ?? noName) })}</p>;
  }
  const possible = acts.filter(({ whyNot }) => whyNot === null);
  const ordered = [...possible].sort((a, b) => Number(b.act === next) - Number(a.act === next));
  // It stays open when somebody else was faster: what was typed is not taken away, and the clerk is told.
  const opened = acts.find(({ act }) => act === open);
  const overtaken = opened?.whyNot
    ? t('desk.overtaken', { act: say(opened.name), why: say(opened.whyNot.title) })
    : undefined;
  const leave = () => setOpen(null);
  const done = (what: Outcome) => {
    setOpen(null);
    onDone({ act: opened ? say(opened.name) : '', what });
  };
  return (
    <>
      <div className="row no-print">
        {ordered.map(({ act, name }) => {
          const tone = act === next ? 'act' : 'plain';
          const place = placeOf(act, caseNo, itemId);
          return place === undefined ? (
            <Button
              key={act}
              tone={tone}
              aria-expanded={open === act}
              onClick={() => setOpen(open === act ? null : act)}
            >
              {say(name)}
            </Button>
          ) : (
            <LinkButton key={act} href={place} tone={tone}>
              {say(name)}
            </LinkButton>
          );
        })}
      </div>
      {opened?.act === 'resend' && (
        <ResendForm
          desk={desk}
          itemId={itemId}
          name={say(opened.name)}
          onDone={done}
          overtaken={overtaken}
          onRefused={onRefused}
          onLeave={leave}
        />
      )}
      {opened && isSimpleAct(opened.act) && (
        <ActForm
          key={opened.act}
          act={opened.act}
          name={say(opened.name)}
          place={{ caseNo, itemId }}
          choices={choicesOf(found, item, voice)}
          onDone={done}
          overtaken={overtaken}
          onRefused={onRefused}
          onLeave={leave}
        />
      )}
      <WhyNot acts={acts} />
    </>
  );
}

const noName = { zh: '', en: '' };

/** Acts that have a page of their own. */
function placeOf(act: string, caseNo: string, itemId: string): string | undefined {
  if (act === 'keyIn') return deskPlaces.slip(caseNo, itemId);
  return act === 'askApplicant' ? deskPlaces.notice(caseNo, itemId) : undefined;
}

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
