const { jest } = require('@jest/globals');

// ms; ends only a test that hangs.
jest.setTimeout(60_000);
