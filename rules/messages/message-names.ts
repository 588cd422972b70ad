import type { Text } from '../text';
import type { Channel } from './template';

/** What a channel is called, wherever people read it. */
export const channelNames = {
  sms: { zh: '短信', en: 'SMS' },
  mail: { zh: '邮件', en: 'mail' },
  inApp: { zh: '站内', en: 'on the page' },
} as const satisfies Record<Channel, Text>;

/** How far a message is. */
export const messageStateNames = {
  queued: { zh: '待发送', en: 'to be sent' },
  sent: { zh: '已发送', en: 'sent' },
  failed: { zh: '未能发送', en: 'could not be sent' },
} as const satisfies Record<string, Text>;

export type MessageState = keyof typeof messageStateNames;

/** Why a message did not go out, in words for the desk. */
export const sendProblemNames = {
  noMobileNumber: { zh: '申请表里没有手机号', en: 'the application holds no mobile number' },
  refused: { zh: '消息平台拒绝发送', en: 'the message gateway refuses it' },
  unreachable: { zh: '消息平台没有应答', en: 'the message gateway does not answer' },
} as const satisfies Record<string, Text>;

export type SendProblem = keyof typeof sendProblemNames;
