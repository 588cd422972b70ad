import { type SubmitEvent, useState } from 'react';
import { cardColourNames } from '../../../rules/card-names';
import { type NewCard, showCard } from '../../ask/management-calls';
import { Alert } from '../../design/alert';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { ErrorSummary, type FieldError } from '../../design/error-summary';
import { Field } from '../../design/field';
import { ChoiceInput, TextInput } from '../../design/inputs';
import { SummaryList } from '../../design/summary-list';
import { TextArea } from '../../design/text-area';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { useAct } from '../use-act';

const colours = ['yellow', 'red'] as const;

/** A card is proposed, looked at once more, and shown; it rests on a light, or is refused. */
export function CardForm({
  caseNo,
  itemId,
  onShown,
}: {
  /** Of the case that the page was opened for; empty: none. */
  readonly caseNo: string;
  readonly itemId: string;
  readonly onShown: () => void;
}) {
  const { t } = useVoice();
  const [proposed, setProposed] = useState<NewCard>();
  const [shown, setShown] = useState(false);
  const done = () => {
    setProposed(undefined);
    setShown(true);
    onShown();
  };
  return (
    <>
      {shown && <Alert tone="good" title={t('cards.done')} />}
      {proposed ? (
        <Confirm card={proposed} onDone={done} onBack={() => setProposed(undefined)} />
      ) : (
        <Propose
          caseNo={caseNo}
          itemId={itemId}
          onProposed={(card) => {
            setShown(false);
            setProposed(card);
          }}
        />
      )}
    </>
  );
}

function Propose({
  caseNo,
  itemId,
  onProposed,
}: {
  readonly caseNo: string;
  readonly itemId: string;
  readonly onProposed: (card: NewCard) => void;
}) {
  const { t, say } = useVoice();
  const { oneThings } = useCatalogue();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const items = new Map(oneThings.flatMap((oneThing) => oneThing.items.map(({ id, name }) => [id, name])));
  const propose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const textOf = (name: string): string => {
      const value = typed.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const missing = (['caseNo', 'colour', 'reason'] as const).filter((name) => textOf(name) === '');
    setErrors(missing.map((id) => ({ id, text: t(`cards.missing.${id}`) })));
    if (missing.length > 0) return;
    onProposed({
      caseNo: textOf('caseNo').toUpperCase(),
      itemId: textOf('itemId') || null,
      colour: textOf('colour') === 'red' ? 'red' : 'yellow',
      reason: textOf('reason'),
    });
  };
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;
  return (
    <>
      <ErrorSummary errors={errors} />
      <form noValidate className="narrow" onSubmit={propose}>
        <TextInput
          id="caseNo"
          name="caseNo"
          label={t('case.no')}
          initial={caseNo}
          error={errorOf('caseNo')}
        />
        <Field id="itemId" label={t('board.column.item')}>
          <select id="itemId" name="itemId" className="input" defaultValue={itemId}>
            <option value="">{t('board.whole')}</option>
            {[...items].map(([id, name]) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </Field>
        <ChoiceInput
          id="colour"
          name="colour"
          label={t('cards.colour')}
          hint={t('cards.colour.hint')}
          error={errorOf('colour')}
          chosen={[]}
          choices={colours.map((value) => ({ value, text: say(cardColourNames[value]) }))}
        />
        <TextArea id="reason" name="reason" label={t('cards.reason')} error={errorOf('reason')} initial="" />
        <Button type="submit">{t('cards.propose')}</Button>
      </form>
    </>
  );
}

function Confirm({
  card,
  onDone,
  onBack,
}: {
  readonly card: NewCard;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) {
  const { t, say } = useVoice();
  const { oneThings } = useCatalogue();
  const act = useAct((key) => showCard(card, key), onDone);
  const item = oneThings.flatMap((oneThing) => oneThing.items).find(({ id }) => id === card.itemId);
  return (
    <section className="narrow">
      <h3>{t('cards.confirm', { colour: say(cardColourNames[card.colour]) })}</h3>
      <SummaryList
        rows={[
          { name: t('case.no'), value: <span className="number">{card.caseNo}</span> },
          { name: t('board.column.item'), value: item ? say(item.name) : t('board.whole') },
          { name: t('cards.reason'), value: card.reason },
        ]}
      />
      <p>{t('cards.consequence')}</p>
      {act.refusal && <RefusalAlert refusal={act.refusal} />}
      <p className="row">
        <Button tone="warn" busy={act.isBusy ? t('cards.sending') : undefined} onClick={act.start}>
          {t('cards.show')}
        </Button>
        <Button tone="plain" onClick={onBack}>
          {t('cards.back')}
        </Button>
      </p>
    </section>
  );
}
