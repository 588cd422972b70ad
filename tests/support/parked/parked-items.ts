import { done } from '../api-client';
import { bruteDue, civilDay, endOf, shifted } from '../brute-dates';
import { coreItems, submitCase } from '../cases';
import { behave, caseWhere } from '../departments';
import { askForPapers, because, give, insurance } from '../desk';
import { caseWithGap } from '../gaps';
import { calendar, workingDays } from '../told-case';
import { approve, atDesk, inReview, type ParkedCase } from './parked-case';

const employment = ['employment', 'employmentRegistration'] as const;
const aMinute = 60_000;

/** Cases that are checked, corrected, or with a department. */
export const parkedItems = {
  sending: {
    days: 'toGoOn',
    async park(stack) {
      await behave(stack, 'medical-insurance', { faults: [{ kind: 'down' }] });
      const caseNo = await submitCase(stack, { ...coreItems, joinMedical: 'yes' });
      await caseWhere(stack, caseNo, insurance, 'approved');
      return caseNo;
    },
    async goOn(stack) {
      await behave(stack, 'medical-insurance', {});
      // Longer than between any two tries.
      await stack.pass('1 minute');
    },
    end: 'completed',
  },
  received: {
    days: 'toGoOn',
    park: (stack) => submitCase(stack, coreItems, { papers: 'missing' }),
    async goOn(stack, caseNo) {
      const { receivedAt } = (await stack.api.get(`/cases/${caseNo}`)).body;
      await stack.passTo(endOf(bruteDue(calendar, Date.parse(receivedAt), workingDays(5))) + aMinute);
    },
    end: 'completed',
  },
  'waiting for a paper': {
    days: 'toGoOn',
    park: async (stack) => (await caseWithGap(stack)).caseNo,
    async goOn(stack, caseNo) {
      const { gaps } = (await stack.api.get(`/cases/${caseNo}`)).body;
      if (gaps) await stack.passTo(endOf(gaps.due) + aMinute);
    },
    end: 'partlyCompleted',
  },
  correcting: {
    async park(stack) {
      const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
      await askForPapers(stack, caseNo);
      return caseNo;
    },
    async goOn(stack, caseNo) {
      const { correction } = (await stack.api.get(`/cases/${caseNo}`)).body;
      await give(stack, caseNo, { materials: [{ id: correction.defects[0].target.split('/')[1] }] });
      await done(stack.api.post(`/desk/cases/${caseNo}/acceptance`, {}));
    },
    end: 'completed',
  },
  'waiting for an item': {
    park: (stack) => inReview(stack, ...employment),
    goOn: (stack, caseNo) => approve(stack, caseNo, ...employment),
    end: 'completed',
  },
  inReview: {
    park: (stack) => inReview(stack),
    goOn: (stack, caseNo) => approve(stack, caseNo),
    end: 'completed',
  },
  paused: {
    async park(stack) {
      const caseNo = await inReview(stack);
      const from = civilDay(stack.now);
      const pause = { procedure: 'hearing', from, plannedEnd: shifted(from, 30), ...because };
      await atDesk(stack, caseNo, 'pauses', pause);
      return caseNo;
    },
    async goOn(stack, caseNo) {
      const { pauses } = await caseWhere(stack, caseNo, insurance, 'inReview');
      const end = { end: civilDay(stack.now), ...because };
      await atDesk(stack, caseNo, `pauses/${pauses[0].id as string}/end`, end);
      await approve(stack, caseNo);
    },
    end: 'completed',
  },
} as const satisfies Readonly<Record<string, ParkedCase>>;
