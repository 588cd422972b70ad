import { z } from 'zod';
import { type TemplateId, templateIds } from '../../rules/messages/templates';
import { Source, Text } from './basics';

export const MessagesFile = z.strictObject({
  longestSms: z
    .strictObject({
      parts: z.int().min(1).describe('Short messages that one text may take in Chinese'),
      source: Source,
    })
    .describe('How long a text that goes out by SMS may be'),
  texts: z
    .strictObject(Object.fromEntries(templateIds.map((id) => [id, Text])) as Record<TemplateId, typeof Text>)
    .describe('The words of every message; in braces what is filled in'),
});
export type MessagesFile = z.infer<typeof MessagesFile>;

/** The words of every message, in both languages. */
export type MessageTexts = MessagesFile['texts'];
