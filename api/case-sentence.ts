import type { CaseFile } from '../records/cases';
import { outcomeNames, stallCauseNames } from '../rules/case/case-names';
import type { CaseState, ItemState } from '../rules/case/case-state';
import { holderOf } from '../rules/case/holder';
import type { Text } from '../rules/text';
import type { Names } from './words/names';

/** The one sentence that says who has the case and until when; what the applicant has to do comes first. */
export function caseSentence({ plan }: Pick<CaseFile, 'plan'>, state: CaseState, names: Names): Text {
  if (state.outcome) return outcomeNames[state.outcome];
  const request = requestOf(state, names);
  if (request) return request;
  const holder = holderOf(plan, state);
  const promised = state.dates?.promised;
  if (holder === null || !promised) {
    return { zh: '已收件，正在核对材料。', en: 'Received; the papers are being checked.' };
  }
  const sure = promised.provisional
    ? { zh: '（暂定，当年放假安排公布后确认）', en: ' (provisional until that year’s holiday notice is out)' }
    : { zh: '', en: '' };
  const until = {
    zh: `${promised.stopped ? '如期恢复，' : ''}最迟${promised.due}办结${sure.zh}。`,
    en: `${promised.stopped ? 'if it goes as planned, until' : 'until'} ${promised.due}${sure.en}.`,
  };
  const who = whoHasIt(holder, state.items[holder], names);
  return { zh: `${who.zh}，${until.zh}`, en: `${who.en}, ${until.en}` };
}

/** What the applicant is asked for now, the nearest day first. */
function requestOf({ correction, gaps, items }: CaseState, names: Names): Text | null {
  if (correction) {
    return {
      zh: `请您在${correction.due}前补正所列内容；逾期未补正视为撤回。`,
      en: `Please correct what is listed by ${correction.due}; after that the application counts as withdrawn.`,
    };
  }
  const requests = Object.entries(items).flatMap(([itemId, { asked }]) => {
    const { name } = names.item(itemId);
    if (!asked) return [];
    const text = {
      zh: `办理“${name.zh}”还需要您补充材料或内容，请在${asked.due}前提交。`,
      en: `“${name.en}” needs something more from you; please give it by ${asked.due}.`,
    };
    return [{ due: asked.due, text }];
  });
  if (gaps) {
    const text = {
      zh: `已受理（容缺），请您在${gaps.due}前补交所列材料；逾期未补交的，相关事项视为撤回。`,
      en: `Accepted with gaps: please hand in the listed papers by ${gaps.due}; after that the items that need them count as withdrawn.`,
    };
    requests.push({ due: gaps.due, text });
  }
  return requests.toSorted((one, other) => one.due.localeCompare(other.due))[0]?.text ?? null;
}

function whoHasIt(itemId: string, item: ItemState | undefined, names: Names): Text {
  const { name, department } = names.item(itemId);
  const pause = item?.pauses?.find(({ end }) => end === undefined);
  if (pause) {
    const procedure = names.procedure(pause.procedure);
    return {
      zh: `“${name.zh}”正在进行“${procedure.zh}”，不计时，计划${pause.plannedEnd}恢复`,
      en: `“${name.en}” is in a special procedure (${procedure.en}), not counted, planned to run again on ${pause.plannedEnd}`,
    };
  }
  if (item?.status === 'stalled') {
    const cause = stallCauseNames[item.stallCause ?? 'ourFault'];
    return {
      zh: `“${name.zh}”${cause.zh}，由窗口工作人员处理，不用您跑`,
      en: `“${name.en}” is with a clerk (${cause.en}); you need not come`,
    };
  }
  if (item?.status === 'atDesk') {
    return {
      zh: `窗口正在把“${name.zh}”录入${department.zh}的系统，不用您跑`,
      en: `A clerk keys “${name.en}” into the system of ${department.en}; you need not come`,
    };
  }
  return {
    zh: `正在等待${department.zh}办理“${name.zh}”`,
    en: `Waiting for ${department.en} (${name.en})`,
  };
}
