import { z } from 'zod';
import {
  AcceptedAnswer,
  Application,
  DecidedAnswer,
  DepartmentResult,
  InputRefusedAnswer,
  NeverReceivedAnswer,
} from './protocol';
import { Revocation, RevocationRefusedAnswer, RevokedAnswer } from './revocation';

/** The protocol as JSON Schema 2020-12, one definition per message; checked in as `protocol.schema.json`. */
export function protocolSchemas(): { $schema: string; title: string; $defs: Record<string, unknown> } {
  const messages = {
    Application,
    DecidedAnswer,
    AcceptedAnswer,
    InputRefusedAnswer,
    NeverReceivedAnswer,
    DepartmentResult,
    Revocation,
    RevokedAnswer,
    RevocationRefusedAnswer,
  };
  const definition = (schema: z.ZodType) => {
    const described = z.toJSONSchema(schema);
    delete described.$schema;
    return described;
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'One Thing department protocol',
    $defs: Object.fromEntries(Object.entries(messages).map(([name, schema]) => [name, definition(schema)])),
  };
}
