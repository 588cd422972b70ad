import { templateIds } from '../../rules/messages/templates';
import type { Finding } from '../faults';
import { placeholder, placeholdersOf } from '../render-message';
import type { MessagesFile } from '../schema/messages';
import type { OneThing } from '../schema/one-thing';
import { longestSms } from '../sms-length';

const languages = ['zh', 'en'] as const;

/** What stands in braces can be filled in. */
export function checkPlaceholders({ texts }: MessagesFile): Finding[] {
  return templateIds.flatMap((template) => {
    const known = placeholdersOf(template);
    return languages.flatMap((language) =>
      [...texts[template][language].matchAll(placeholder)]
        .map(([, name = '']) => name)
        .filter((name) => !known.includes(name))
        .map((name): Finding => {
          const all = known.map((one) => `{${one}}`);
          return {
            at: ['texts', template, language],
            code: 'unknown-placeholder',
            problem: { zh: `“{${name}}”无法填入。`, en: `“{${name}}” cannot be filled in.` },
            remedy: { zh: `这里可用：${all.join('、')}。`, en: `Here you can use ${all.join(', ')}.` },
          };
        }),
    );
  });
}

/** In Chinese, which is what an SMS carries, no text takes more short messages than the file allows. */
export function checkSmsLength(
  { longestSms: most, texts }: MessagesFile,
  oneThings: readonly OneThing[],
): Finding[] {
  return longestSms(texts, oneThings)
    .filter(({ parts }) => parts.zh > most.parts)
    .map(({ template, text, parts }) => ({
      at: ['texts', template, 'zh'],
      code: 'sms-too-long',
      problem: {
        zh: `短信最长${text.zh.length}字，要分${parts.zh}条发送，超过${most.parts}条：“${text.zh}”。`,
        en: `The SMS can have ${text.zh.length} characters and take ${parts.zh} parts, more than ${most.parts}: “${text.zh}”.`,
      },
      remedy: { zh: '请写短一些。', en: 'Make it shorter.' },
    }));
}
