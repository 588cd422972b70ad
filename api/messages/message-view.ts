import { type NamesOfCase, renderMessage } from '../../catalogue/render-message';
import type { MessageTexts } from '../../catalogue/schema/messages';
import type { ToldRow } from '../../records/told';
import { sendProblemNames } from '../../rules/messages/message-names';

/** A message as its applicant reads it, in both languages. */
export function messageView(texts: MessageTexts, names: NamesOfCase, row: ToldRow) {
  return {
    messageId: row.id,
    caseNo: row.case_no,
    itemId: row.item_id,
    template: row.template,
    text: renderMessage(texts, names, {
      caseNo: row.case_no,
      template: row.template,
      itemId: row.item_id,
      parameters: row.parameters,
    }),
    channel: row.channel,
    toldAt: row.created_at,
    state: row.state,
    sentAt: row.sent_at,
  };
}

/** The same for the desk: to whom it went, who has read it, and why it did not go out. */
export function deskMessageView(texts: MessageTexts, names: NamesOfCase, row: ToldRow) {
  return {
    ...messageView(texts, names, row),
    recipient: row.recipient,
    attempts: row.attempts,
    problem: row.problem && { code: row.problem, name: sendProblemNames[row.problem] },
    readAt: row.read_at,
    readBy: row.read_by,
  };
}
