import type { LightsReport } from '../../../api/management-wire';
import { lightNames } from '../../../rules/case/case-names';
import { lights as allLights } from '../../../rules/case/light';
import { LightTag } from '../../design/light-tag';
import { Table } from '../../design/table';
import { useVoice } from '../../i18n/words';
import { CountLink } from '../count-link';
import { toldOf } from './told-of';

/** How many open items have which light, the worst first. */
export function LightTable({ lights }: { readonly lights: LightsReport }) {
  const voice = useVoice();
  const { t, say } = voice;
  const rows = [...allLights].reverse().flatMap((light) => {
    const found = lights.standing.find(({ standing }) => standing === light);
    return found ? [{ light, ...found }] : [];
  });
  return (
    <section className="narrow">
      <h2>{t('board.lights')}</h2>
      <Table
        caption={t('board.ofOpen', {
          count: lights.n.items,
          cases: lights.n.cases,
          told: toldOf({ asOf: lights.asOf, period: { from: null, to: null } }, voice),
        })}
        columns={[
          { head: t('board.column.light'), isPlain: true, cell: ({ light }) => <LightTag light={light} /> },
          {
            head: t('board.items'),
            isNumber: true,
            cell: ({ light, count, link }) => (
              <CountLink count={count} link={link} of={say(lightNames[light])} />
            ),
          },
        ]}
        rows={rows}
        keyOf={({ light }) => light}
      />
    </section>
  );
}
