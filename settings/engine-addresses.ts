import { type Settings } from './settings';
import { SettingsError } from './settings-error';

/** The value, or an error that says by name which setting a process started by hand lacks. */
function given(name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new SettingsError([
    `${name}: not set: \`npm start\` sets it for its processes; give it when starting one by hand`,
  ]);
}

/** postgresql://… of a process that needs the database; under `npm start` the supervisor has filled it in. */
export const databaseUrlOf = (settings: Settings): string => given('DATABASE_URL', settings.databaseUrl);

/** host:port of Temporal, for a process that needs it; under `npm start` the supervisor has filled it in. */
export const temporalAddressOf = (settings: Settings): string =>
  given('TEMPORAL_ADDRESS', settings.temporalAddress);
