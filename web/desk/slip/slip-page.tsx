import { useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import type { CaseView, DeskCaseView } from '../../../api/wire';
import { readCase } from '../../ask/calls';
import { readDeskCase } from '../../ask/desk-calls';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { Asked } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { SampleNote } from '../../design/sample-tag';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { textOf } from '../../portal/form/field-input';
import { valueText } from '../../portal/form/value-text';
import { ActForm } from '../act/act-form';
import type { Typed } from '../act/act-forms';
import type { Outcome } from '../act/acts';
import { Overtaken } from '../act/overtaken';
import { deskPlaces } from '../places';
import { CopyList } from './copy-list';
import './slip.css';

const readBoth = async (caseNo: string) => {
  const [view, desk] = await Promise.all([readCase(caseNo), readDeskCase(caseNo)]);
  return { view, desk, openedAt: new Date().toISOString() };
};

/** An item that is keyed into its department's own system: values to copy, a slip to print, the serial and the result. */
export default function SlipPage({ caseNo, itemId }: { readonly caseNo: string; readonly itemId: string }) {
  const { t } = useVoice();
  const answer = useAnswer(caseNo, readBoth);
  return (
    <Asked answer={answer}>
      {({ view, desk, openedAt }) => {
        const item = view.items.find((one) => one.itemId === itemId);
        const found = desk.items.find((one) => one.itemId === itemId);
        if (!item || !found)
          return (
            <Page title={t('none.title')} back={deskPlaces.case(caseNo)}>
              {null}
            </Page>
          );
        return (
          <Slip
            isSample={view.isSample}
            desk={desk}
            item={item}
            found={found}
            openedAt={openedAt}
            again={answer.again}
          />
        );
      }}
    </Asked>
  );
}

interface OfItem {
  readonly desk: DeskCaseView;
  readonly item: CaseView['items'][number];
  readonly found: DeskCaseView['items'][number];
  /** When the clerk began (ISO 8601): what keying in takes is measured. */
  readonly openedAt: string;
  readonly again: () => void;
}

function Slip({ isSample, ...of }: OfItem & { readonly isSample: boolean }) {
  const { desk, item, openedAt } = of;
  const voice = useVoice();
  const { t, say } = voice;
  const { caseNo, parts } = desk;
  const { itemId } = item;
  const name = item.name ? say(item.name) : itemId;
  const needed = parts.fields.filter(({ field, value }) => field.neededBy.includes(itemId) && value !== null);
  return (
    <Page title={t('desk.slip.title', { item: name })} back={`${deskPlaces.case(caseNo)}#${itemId}`}>
      <SampleNote isSample={isSample} />
      <PaperSlip caseNo={caseNo} item={item} openedAt={openedAt} />
      <div className="no-print">
        <h2>{t('desk.slip.copy')}</h2>
        <p className="second">{t('desk.slip.how')}</p>
        <CopyList
          values={needed.map(({ field, value }) => ({
            key: field.key,
            name: say(field.name),
            // A department's system takes a date as digits.
            value: field.type === 'date' ? textOf(value) : valueText(field, value, voice),
          }))}
        />
        <h3>{t('desk.papers')}</h3>
        <ul>
          {parts.papers
            .filter(({ neededBy }) => neededBy.includes(itemId))
            .map(({ id, name: paper, hasDocument }) => (
              <li key={id}>
                {hasDocument ? (
                  <a href={`/api/v1/cases/${caseNo}/papers/${id}`} target="_blank" rel="noreferrer">
                    {say(paper)}
                  </a>
                ) : (
                  say(paper)
                )}
              </li>
            ))}
        </ul>
        <Entering {...of} />
      </div>
    </Page>
  );
}

/** What the paper carries: numbers, item, time and code, and nothing about the person. */
function PaperSlip({
  caseNo,
  item,
  openedAt,
}: { readonly caseNo: string } & Pick<OfItem, 'item' | 'openedAt'>) {
  const { t, say, language } = useVoice();
  const { itemId, itemCaseNo, name, department } = item;
  return (
    <section className="slip">
      <img
        src={`/api/v1/desk/cases/${caseNo}/items/${itemId}/slip.svg`}
        alt={t('desk.slip.code', { caseNo, itemId })}
        width="160"
        height="160"
      />
      <dl>
        <dt>{t('case.no')}</dt>
        <dd className="number">{itemCaseNo}</dd>
        <dt>{t('desk.column.what')}</dt>
        <dd>
          {name ? say(name) : itemId}
          {department.name && ` · ${say(department.name)}`}
        </dd>
        <dt>{t('desk.slip.time')}</dt>
        <dd>{momentText(openedAt, language)}</dd>
        <dt>{t('desk.serial')}</dt>
        <dd className="blank">{item.departmentSerial ?? ''}</dd>
        <dt>{t('desk.outcome')}</dt>
        <dd className="blank" />
      </dl>
      <div className="no-print">
        <Button tone="plain" onClick={() => window.print()}>
          {t('desk.slip.print')}
        </Button>
      </div>
    </section>
  );
}

type Entry = 'keyIn' | 'decideByHand';
const entryNames = { keyIn: 'desk.slip.keyedIn', decideByHand: 'desk.slip.saveResult' } as const;

/** The serial once it is keyed in, and the department's decision; whichever is possible now. */
function Entering({ desk, item, found, openedAt, again }: OfItem) {
  const { t, say } = useVoice();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // Whoever scans a slip comes to enter; whoever opens the page comes to copy first.
  const isScanned = useHistoryState<{ isScanned?: boolean } | null>()?.isScanned ?? false;
  const whyNotOf = (act: Entry) => found.acts.find((one) => one.act === act)?.whyNot;
  const next = (['keyIn', 'decideByHand'] as const).find((act) => whyNotOf(act) === null);
  // A form that was refused stays, with what was typed: somebody else may have been faster.
  const [held, setHeld] = useState<Entry>();
  const [kept, setKept] = useState<Typed>({});
  const act = held ?? next;
  const whyNot = act && whyNotOf(act);
  const move = (typed: Typed) => {
    setKept(typed);
    setHeld(undefined);
  };
  return (
    <section>
      <h2>{t(act === 'decideByHand' ? 'desk.slip.result' : 'desk.slip.enter')}</h2>
      {outcome && <Alert tone="good" title={t(`desk.was.${outcome}`)} />}
      {act === undefined || !found.isOurs ? (
        <p>{say(whyNotOf('decideByHand')?.title ?? { zh: '', en: '' }) || t('desk.slip.nothing')}</p>
      ) : (
        <ActForm
          key={act}
          act={act}
          name={t(entryNames[act])}
          place={{ caseNo: desk.caseNo, itemId: item.itemId }}
          choices={{
            outcome: (['approved', 'refused'] as const).map((value) => ({
              value,
              text: t(`desk.outcome.${value}`),
            })),
          }}
          initial={{
            ...(item.departmentSerial === null ? {} : { serial: item.departmentSerial }),
            ...kept,
          }}
          known={{ openedAt }}
          isFocused={isScanned}
          overtaken={
            whyNot && (
              <Overtaken
                title={t('desk.overtaken', { act: t(entryNames[act]), why: say(whyNot.title) })}
                possible={next ? [t(entryNames[next])] : []}
              />
            )
          }
          onDone={(what) => {
            setOutcome(what);
            move({});
            again();
          }}
          onRefused={() => {
            setHeld(act);
            again();
          }}
          {...(whyNot ? { onLeave: move } : {})}
        />
      )}
    </section>
  );
}
