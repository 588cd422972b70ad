import { describe, expect, it } from '@jest/globals';
import type { Message } from '../rules/messages/message';
import { loadCatalogue } from './load';
import { renderMessage } from './render-message';
import { longestSms } from './sms-length';

const { messages, oneThings } = loadCatalogue('catalogue');
const names = {
  name: { zh: '首次就业', en: 'A first job' },
  items: [
    {
      id: 'register',
      name: { zh: '就业登记', en: 'Registration' },
      departmentName: { zh: '人社局', en: 'the bureau' },
      enquiryPhone: '0000-5550101',
    },
    {
      id: 'card',
      name: { zh: '社保卡', en: 'Card' },
      departmentName: { zh: '人社局', en: 'the bureau' },
      enquiryPhone: '0000-5550101',
    },
  ],
};
const render = (message: Message) =>
  renderMessage(messages, names, { caseNo: '20261123-7K3MQXC4-K', ...message });

describe('a message as it is read', () => {
  it('has its date and its number, in both languages', () => {
    expect(render({ template: 'accepted', itemId: null, parameters: { due: '2026-11-25' } })).toEqual({
      zh: '首次就业：已受理，最迟2026-11-25办结。办件编号20261123-7K3MQXC4-K，可随时查看进度。',
      en: 'A first job: accepted, done by 2026-11-25 at the latest. Case number 20261123-7K3MQXC4-K; look at its progress at any time.',
    });
  });

  it('borrows the names of items, departments and outcomes, which it does not carry', () => {
    expect(render({ template: 'itemEnded', itemId: 'card', parameters: { because: 'register' } }).zh).toBe(
      '“社保卡”不再办理，因为“就业登记”没有办成。',
    );
    expect(render({ template: 'itemRefused', itemId: 'card', parameters: {} }).zh).toContain('0000-5550101');
    expect(render({ template: 'closed', itemId: null, parameters: { outcome: 'completed' } }).en).toContain(
      'closed, everything was approved',
    );
  });

  it('leaves nothing in braces, at its longest, and the Chinese fits two short messages', () => {
    for (const { template, text, parts } of longestSms(messages, oneThings)) {
      expect(`${template}: ${text.zh}${text.en}`).not.toMatch(/[{}]|undefined/);
      expect([template, parts.zh <= 2]).toEqual([template, true]);
    }
  });
});
