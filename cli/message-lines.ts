import type { MessageView } from '../api/wire';
import { channelNames, messageStateNames } from '../rules/messages/message-names';
import { momentText } from './moment-text';
import type { Voice } from './voice';

/** What the applicant was told, in the order told: when, by which way, whether it went out, and the words. */
export function messageLines(newestFirst: readonly MessageView[], voice: Voice): string[] {
  return newestFirst.toReversed().map(({ toldAt, channel, state, text }) => {
    const way = voice.name(channelNames[channel]);
    const how = channel === 'inApp' ? way : `${way} ${voice.name(messageStateNames[state])}`;
    return `${momentText(toldAt)}  [${how}] ${voice.sentence(text, 21)}`;
  });
}
