import express, { type Router } from 'express';
import { Behaviour, usualBehaviour } from './behaviour';
import { type Conduct } from './conduct';
import { problemsOf } from './problems';
import { type Register } from './register';

/** What is beside the protocol: who tests may look at the register and tell the department how to behave. */
export function controlsRouter({
  register,
  conduct,
  clock,
}: {
  readonly register: Register;
  readonly conduct: Conduct;
  readonly clock: () => number;
}): Router {
  const router = express.Router();

  router.get('/applications', (request, response) => {
    const { caseNo } = request.query;
    const entries = [...register.entries()].filter(
      (entry) => caseNo === undefined || entry.caseNo === caseNo,
    );
    const now = clock();
    response.json(
      entries.map((entry) => ({
        key: entry.key,
        caseNo: entry.caseNo,
        itemId: entry.itemId,
        serial: entry.serial,
        receivedTimes: entry.receivedTimes,
        status: now >= entry.decidedAt ? 'decided' : 'accepted',
        outcome: entry.outcome,
        callbacks: entry.callbacks,
        callbacksSettled: entry.callbacksSettled,
        lastCallbackStatus: entry.lastCallbackStatus,
        revokedAt: entry.revokedAt,
      })),
    );
  });

  router.get('/behaviour', (_request, response) => {
    response.json(conduct.now());
  });
  router.put('/behaviour', async (request, response) => {
    const behaviour = Behaviour.safeParse(request.body);
    if (!behaviour.success) {
      response.status(400).json({ message: problemsOf(behaviour.error) });
      return;
    }
    await conduct.change(behaviour.data);
    response.json(behaviour.data);
  });
  router.delete('/behaviour', async (_request, response) => {
    await conduct.change(usualBehaviour);
    response.status(204).end();
  });
  return router;
}
