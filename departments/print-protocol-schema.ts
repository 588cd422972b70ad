import { protocolSchemas } from './protocol-schemas';

// node dist/departments/print-protocol-schema.js > departments/protocol.schema.json
process.stdout.write(`${JSON.stringify(protocolSchemas(), null, 2)}\n`);
