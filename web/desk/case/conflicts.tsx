import { type SubmitEvent, useState } from 'react';
import type { DeskCaseView } from '../../../api/wire';
import { newId } from '../../ask/client';
import { closeConflict } from '../../ask/desk-calls';
import { Refusal } from '../../ask/problem';
import { Alert } from '../../design/alert';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { type Column, Table } from '../../design/table';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { ActInputs } from '../act/act-inputs';

type Conflict = DeskCaseView['conflicts'][number];
type Row = Conflict['standing'] & { readonly key: 'standing' | 'other' };
interface Decided {
  readonly outcome?: string;
  readonly serial?: string;
  readonly reason?: string;
}

/** Answers that differ from the decision that stands, both beside each other, and the two ways on. */
export function Conflicts({
  conflicts,
  onDone,
}: {
  readonly conflicts: readonly Conflict[];
  readonly onDone: () => void;
}) {
  return conflicts.map((conflict) => <One key={conflict.answerId} conflict={conflict} onDone={onDone} />);
}

function One({ conflict, onDone }: { readonly conflict: Conflict; readonly onDone: () => void }) {
  const { t, say, language } = useVoice();
  const { itemId, name, standing, other, department } = conflict;
  const said = ({ decision }: Row): Decided => decision as Decided;
  const columns: Column<Row>[] = [
    { head: t('desk.conflict.which'), cell: ({ key }) => t(`desk.conflict.${key}`), isPlain: true },
    { head: t('desk.outcome'), cell: (row) => outcomeText(said(row).outcome) },
    { head: t('desk.serial'), cell: (row) => said(row).serial ?? '' },
    { head: t('desk.act.why'), cell: (row) => said(row).reason ?? '' },
    { head: t('desk.conflict.way'), cell: ({ channel }) => t(`desk.channel.${channel}`) },
    { head: t('desk.act.when'), cell: ({ receivedAt }) => momentText(receivedAt, language) },
  ];
  const outcomeText = (outcome: string | undefined): string =>
    outcome === 'approved' || outcome === 'refused' ? t(`desk.outcome.${outcome}`) : (outcome ?? '');
  const rows: Row[] = [
    { key: 'standing', ...standing },
    { key: 'other', ...other },
  ];
  return (
    <section className="conflict" id={`conflict-${itemId}`}>
      <Alert tone="late" title={t('desk.conflict.title', { item: name ? say(name) : itemId })}>
        <p>{t('desk.conflict.means')}</p>
      </Alert>
      <Table caption={t('desk.conflict.both')} columns={columns} rows={rows} keyOf={({ key }) => key} />
      <Closing conflict={conflict} onDone={onDone} />
      <p className="second">
        {t('desk.conflict.otherwise', {
          department: department.name ? say(department.name) : department.id,
          phone: department.phone ?? '',
        })}
      </p>
    </section>
  );
}

/** The decision that stands is right: somebody has looked at the other one, and says why it does not count. */
function Closing({ conflict, onDone }: { readonly conflict: Conflict; readonly onDone: () => void }) {
  const { t, say } = useVoice();
  const [key, setKey] = useState(newId);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    setSending(true);
    setRefusal(undefined);
    try {
      await closeConflict(conflict.answerId, typeof reason === 'string' ? reason : '', key);
      onDone();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      if (problem.kind !== 'no-answer') setKey(newId());
      setSending(false);
    }
  };
  const reasonError = refusal?.errors.find(({ pointer }) => pointer === '/reason');
  return (
    <form noValidate className="act-form" onSubmit={(event) => void send(event)}>
      {refusal && !reasonError && <RefusalAlert refusal={refusal} />}
      <ActInputs
        inputs={[{ name: 'reason', label: 'desk.reason', kind: 'reason' }]}
        choices={{}}
        initial={{}}
        errors={reasonError ? { reason: say(reasonError.detail) } : {}}
        of={conflict.answerId}
      />
      <Button type="submit" busy={isSending ? t('desk.sending') : undefined}>
        {t('desk.conflict.close')}
      </Button>
    </form>
  );
}
