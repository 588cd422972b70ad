/** What a department's answer can be wrong in; stable, for retry rules and for the clerk's screen. */
export type NonsenseCode =
  'notJson' | 'wrongSchema' | 'impossibleStatus' | 'tooLarge' | 'redirect' | 'keyConflict';

/** Why no answer came. */
export type UnavailableCode = 'connectionFailed' | 'timedOut' | 'serverFailed' | 'credentialRefused';

// Neither error carries a cause or a word of an answer's body: their messages may end up in the engine's
// history, where no personal data may be.

/** The department gave no answer. Try again later under the same key. */
export class DepartmentUnavailable extends Error {
  override readonly name = 'DepartmentUnavailable';
  constructor(
    readonly departmentId: string,
    readonly code: UnavailableCode,
    /** False only if the application certainly did not reach the department. */
    readonly mayHaveArrived: boolean,
    what: string,
  ) {
    const next = mayHaveArrived
      ? 'The application may have arrived: send it again under the same key, or ask, before anyone handles it by hand.'
      : 'The application did not arrive: send it again later.';
    super(`Department ${departmentId}: ${what} ${next}`);
  }
}

/** The department answered, but not as the protocol says. Somebody has to look at it. */
export class DepartmentNonsense extends Error {
  override readonly name = 'DepartmentNonsense';
  constructor(
    readonly departmentId: string,
    readonly code: NonsenseCode,
    what: string,
  ) {
    super(
      `Department ${departmentId}: ${what} Ask its integrator to compare with departments/README.md; the application may have arrived.`,
    );
  }
}
