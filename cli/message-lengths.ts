import type { Catalogue } from '../catalogue/load';
import { longestSms } from '../catalogue/sms-length';
import type { Voice } from './voice';

/** How many messages there are, and for each that goes out by SMS how long it can become. */
export function messageLengths({ messages, oneThings }: Catalogue, voice: Voice): string {
  const byLength = longestSms(messages, oneThings).toSorted((a, b) => b.text.zh.length - a.text.zh.length);
  const title = voice.label({ zh: '消息', en: 'messages' });
  const count = Object.keys(messages).length;
  return [
    `✓ ${title}: ${count}`,
    ...byLength.map(({ template, text, parts }) => {
      const length = voice.label({
        zh: `短信最长 ${text.zh.length} 字，${parts.zh} 条`,
        en: `SMS at most ${text.zh.length} characters, ${parts.zh} part(s)`,
      });
      return `  ${template}: ${length}`;
    }),
  ].join('\n');
}
