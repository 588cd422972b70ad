import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * The one movable timer of a case. It is armed for the earliest deadline; a deadline that moves later lets it ring
 * early and be armed again, so a case that is answered in time costs a single timer.
 */
export class DeadlineTimer {
  private armed: { readonly at: number; readonly scope: CancellationScope } | null = null;

  constructor(private readonly ring: () => void) {}

  /** Makes sure it rings at `at` (ms) or before; `null` leaves it as it is. */
  ringBy(at: number | null): void {
    if (at === null || (this.armed && this.armed.at <= at)) return;
    this.armed?.scope.cancel();
    const scope = new CancellationScope();
    const armed = { at, scope };
    this.armed = armed;
    void scope
      .run(() => sleep(Math.max(1, at - Date.now())))
      .then(
        () => {
          if (this.armed === armed) this.armed = null;
          this.ring();
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }
}
