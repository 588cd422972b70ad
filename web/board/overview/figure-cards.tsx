import type { ReactNode } from 'react';
import { cutText } from '../../../rules/measure-names';
import { rateText } from '../../../rules/rate-text';
import { useVoice } from '../../i18n/words';
import { CountLink } from '../count-link';
import type { BoardFigures } from './board-figures';
import { toldOf } from './told-of';

interface Figure {
  readonly name: string;
  readonly value: ReactNode;
  /** Of how many, over which days, until when. */
  readonly told: string;
  readonly links: ReactNode;
}

/** The five figures that are read first, each with its rows. */
export function FigureCards({ board }: { readonly board: BoardFigures }) {
  const voice = useVoice();
  const { t } = voice;
  const { limits, lights, days, cuts } = board;
  const { promised } = limits.cases;
  const until = toldOf(limits, voice);
  const now = toldOf({ asOf: lights.asOf, period: { from: null, to: null } }, voice);
  const standing = (name: string) => lights.standing.find((one) => one.standing === name);
  const openFigure = (name: 'overdue' | 'forecast'): Figure => {
    const found = standing(name);
    return {
      name: t(`board.figure.${name}`),
      value: found && <CountLink {...found} of={t(`board.figure.${name}`)} />,
      told: t('board.ofOpen', { count: lights.n.items, cases: lights.n.cases, told: now }),
      links: null,
    };
  };
  const { time } = cuts.total;
  const figures: readonly Figure[] = [
    {
      name: t('board.figure.kept'),
      value: promised.rate === null ? t('board.noData') : rateText(promised.rate),
      told: t('board.ofClosed', { count: promised.kept + promised.missed, told: until }),
      links: (
        <>
          {t('board.kept')}{' '}
          <CountLink count={promised.kept} link={promised.links.kept} of={t('board.kept')} />
          {t('list.separator')}
          {t('board.missed')}{' '}
          <CountLink count={promised.missed} link={promised.links.missed} of={t('board.missed')} />
        </>
      ),
    },
    openFigure('overdue'),
    openFigure('forecast'),
    {
      name: t('board.figure.closed'),
      value: <CountLink count={limits.n.cases} link={days.links.whole} of={t('board.figure.closed')} />,
      told: until,
      links: (
        <>
          {t('board.items')}{' '}
          <CountLink count={limits.n.items} link={days.links.items} of={t('board.items')} />
        </>
      ),
    },
    {
      name: t('board.figure.time'),
      value: cutText(time.cut) ?? t('board.unknown'),
      told: t('board.ofClosed', { count: time.counted, told: until }),
      links: (
        <>
          {t('board.counted')}{' '}
          <CountLink count={time.counted} link={cuts.links.time.counted} of={t('board.counted')} />
        </>
      ),
    },
  ];
  return (
    <ul className="figures" aria-label={t('board.figures')}>
      {figures.map(({ name, value, told, links }) => (
        <li key={name}>
          <strong>{name}</strong>
          <span className="figure number">{value}</span>
          <span className="second">{told}</span>
          {links !== null && <span>{links}</span>}
        </li>
      ))}
    </ul>
  );
}
