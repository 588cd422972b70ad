import { useCallback, useEffect } from 'react';
import type { DeskCaseView } from '../../../api/wire';
import { readDeskCase } from '../../ask/desk-calls';
import { type Answer, useAnswer } from '../../ask/use-answer';
import { type LiveCase, useLiveCase } from '../../portal/case/use-live-case';

/** A case as the desk works on it: where it stands, and what may be done; both follow the case as it moves. */
export interface WorkedCase extends LiveCase {
  readonly desk: DeskCaseView;
  readonly showNews: () => void;
  /** Asks for all of it anew. */
  readonly again: () => void;
}

export function useDeskCase(caseNo: string): Answer<WorkedCase> & { readonly again: () => void } {
  const { again: readDesk, ...desk } = useAnswer(caseNo, readDeskCase, undefined, 'keep');
  const isChecked = desk.state === 'here' && desk.value.checks.some(({ isOver }) => !isOver);
  const { showNews, again: readCase, ...live } = useLiveCase(caseNo, isChecked);
  const count = live.state === 'here' ? live.value.view.eventCount : 0;
  useEffect(() => {
    if (count > 0) readDesk();
  }, [count, readDesk]);
  const again = useCallback(() => {
    readCase();
    readDesk();
  }, [readCase, readDesk]);
  if (live.state !== 'here') return { ...live, again };
  if (desk.state !== 'here') return { ...desk, again };
  return { state: 'here', value: { ...live.value, desk: desk.value, showNews, again }, again };
}
