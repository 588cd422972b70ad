import type { Recipient } from '../../rules/messages/template';
import type { TemplateId } from '../../rules/messages/templates';
import type { Text } from '../../rules/text';

/** A message as it leaves the house. */
export interface OutgoingMessage {
  /** The same at every try: what takes it twice under this id passes it on once. */
  readonly id: string;
  readonly caseNo: string;
  readonly template: TemplateId;
  readonly channel: 'sms' | 'mail';
  /** Who has the duty, and at which address a department's clerks are reached, the gateway knows. */
  readonly recipient: Recipient;
  /** Of the applicant; `null` for all others. */
  readonly mobile: string | null;
  /** An SMS carries the Chinese one, unless the gateway knows better. */
  readonly text: Text;
  /** ms; business time of what it tells. */
  readonly createdAt: number;
}

/** Where messages go out. Whatever it throws but MessageRefused is tried again. */
export interface Sink {
  /** Resolves once the message is taken. Throws MessageRefused. */
  send(message: OutgoingMessage): Promise<void>;
}

/** The message itself is refused, and would be every time. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
}
