/** The environment cannot be used as it is; the message lists one setting a line and is meant for people. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly complaints: readonly string[]) {
    super(['Settings that must be changed 设置有误:', ...complaints.map((line) => `  ${line}`)].join('\n'));
  }
}
