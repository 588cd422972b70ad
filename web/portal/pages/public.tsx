import { Link } from 'wouter';
import type { PublicRate, PublicRates } from '../../../api/management-wire';
import { limitKindNames } from '../../../rules/limit-names';
import { rateText } from '../../../rules/rate-text';
import {
  type ListedOneThing,
  oneThingsPlace,
  ratesPlace,
  type SituationPlan,
  situationsPlace,
} from '../../ask/places';
import { useAnswers } from '../../ask/use-answers';
import { Asked } from '../../design/asked';
import { Fold } from '../../design/fold';
import { Page } from '../../design/page';
import { ProcessDrawing } from '../../design/process/process-drawing';
import { Table } from '../../design/table';
import { dateText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { daysText } from '../days';
import { processOf } from '../process-of';

/** What everybody may know 阳光公开: guides, limits, how they were kept. Nobody is in it. */
export default function PublicPage() {
  return (
    <Asked answer={useAnswers(oneThingsPlace, ratesPlace)}>
      {([oneThings, rates]) => <InPublic oneThings={oneThings} rates={rates} />}
    </Asked>
  );
}

function InPublic({
  oneThings,
  rates,
}: {
  readonly oneThings: readonly ListedOneThing[];
  readonly rates: PublicRates;
}) {
  const { t, language } = useVoice();
  return (
    <Asked answer={useAnswers(...oneThings.map(({ id }) => situationsPlace(id)))}>
      {(situations) => (
        <Page title={t('public.title')} back="/">
          <p>{t('public.what', { asOf: momentText(rates.asOf, language) })}</p>
          {oneThings.map((oneThing, index) => (
            <OneThingInPublic
              key={oneThing.id}
              oneThing={oneThing}
              situations={situations[index] ?? []}
              rate={rates.oneThings.find((one) => one.oneThing === oneThing.id)}
              fewest={rates.fewest}
            />
          ))}
        </Page>
      )}
    </Asked>
  );
}

function OneThingInPublic({
  oneThing: { id, name },
  situations,
  rate,
  fewest,
}: {
  readonly oneThing: ListedOneThing;
  readonly situations: readonly SituationPlan[];
  readonly rate: PublicRate | undefined;
  readonly fewest: number;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  return (
    <section>
      <h2>
        <Link href={`/one-things/${id}`}>{say(name)}</Link>
      </h2>
      <Table
        caption={t('public.limits')}
        columns={[
          { head: t('public.situation'), isPlain: true, cell: (one) => say(one.name) },
          { head: t('public.items'), isNumber: true, cell: ({ items }) => items.length },
          { head: t('public.papers'), isNumber: true, cell: ({ papers }) => papers.length },
          { head: t('public.promised'), cell: ({ days }) => daysText(days, voice) },
          {
            head: t('public.statutory'),
            cell: ({ statutoryDays }) =>
              statutoryDays === null ? t('public.noStatute') : daysText(statutoryDays, voice),
          },
        ]}
        rows={situations}
        keyOf={(one) => one.id}
      />
      <Rates rate={rate} fewest={fewest} />
      {situations.map((situation) => (
        <Fold key={situation.id} title={t('public.process', { situation: say(situation.name) })} forAll>
          {() => <ProcessDrawing steps={processOf(situation, voice)} />}
        </Fold>
      ))}
    </section>
  );
}

const kinds = ['promised', 'statutory'] as const;

function Rates({ rate, fewest }: { readonly rate: PublicRate | undefined; readonly fewest: number }) {
  const { t, say, language } = useVoice();
  if (!rate?.limits || !rate.period) return <p>{t('public.few', { fewest })}</p>;
  const { limits, period } = rate;
  return (
    <Table
      caption={t('public.rates', {
        from: dateText(period.from, language),
        to: dateText(period.to, language),
      })}
      columns={[
        { head: t('public.limit'), isPlain: true, cell: ({ kind }) => say(limitKindNames[kind]) },
        {
          head: t('board.rate'),
          isNumber: true,
          cell: (row) => (row.rate === null ? t('board.noData') : rateText(row.rate)),
        },
        {
          head: t('public.keptOf'),
          isNumber: true,
          cell: ({ kept, of }) => t('public.of', { kept, of }),
        },
        { head: t('board.leftOut'), isNumber: true, cell: ({ leftOut }) => leftOut },
        { head: t('board.withoutLimit'), isNumber: true, cell: ({ withoutLimit }) => withoutLimit },
      ]}
      rows={kinds.map((kind) => ({ kind, ...limits[kind] }))}
      keyOf={({ kind }) => kind}
    />
  );
}
