import type { Receipt } from '../api/wire';
import type { Voice } from './voice';

/** What a person is told at submission: number, promise, what is missing, where to look next. */
export function receiptPage({ caseNo, promised, missingMaterials, items }: Receipt, voice: Voice): string[] {
  const waitingFor = items.find(({ itemId }) => itemId === promised?.waitingFor)?.name;
  const sure = promised?.provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' };
  return [
    `${voice.label({ zh: '办件编号', en: 'Case number' })}: ${caseNo}`,
    promised
      ? voice.sentence({
          zh: `承诺最迟 ${promised.due} 办结${sure.zh}，由“${waitingFor?.zh ?? promised.waitingFor}”决定`,
          en: `Promised by ${promised.due}${sure.en}, decided by “${waitingFor?.en ?? promised.waitingFor}”`,
        })
      : voice.sentence({
          zh: '材料不齐，受理后才有承诺日期；尚缺：',
          en: 'Not complete yet; the date is promised on acceptance. Missing:',
        }),
    ...missingMaterials.map(({ id, name }) => `- ${voice.label(name)} (${id})`),
    `${voice.label({ zh: '查看进度', en: 'Follow it' })}: npm run -s one-thing -- show ${caseNo}`,
  ];
}
