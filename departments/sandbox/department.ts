import express, { type Request, type Response, type Router } from 'express';
import { type AcceptedAnswer, Application, type DecidedAnswer, IdempotencyKey } from '../protocol';
import { Revocation, type RevokedAnswer } from '../revocation';
import { type Behaviour, type Fault, type FaultKind } from './behaviour';
import { type Callbacks } from './callbacks';
import { decisionOf, type Outcome } from './decisions';
import { type Conduct } from './conduct';
import { type Plan, type Register, type RegisterEntry } from './register';
import { problemsOf } from './problems';
import { afterAccepting, beforeAccepting } from './strikes';

export interface DepartmentOffice {
  readonly departmentId: string;
  readonly credential: string;
  readonly register: Register;
  readonly callbacks: Callbacks;
  readonly conduct: Conduct;
  readonly clock: () => number;
}

// What was once received is neither refused as input nor planned anew.
const ofNewOnes = new Set<FaultKind>([
  'inputRefused',
  'answerTwice',
  'answerDifferently',
  'takeTime',
  'decideOtherwise',
]);

const ofRevocations: FaultKind = 'revocationRefused';

const other: Readonly<Record<Outcome, Outcome>> = { approved: 'refused', refused: 'approved' };

/** How the department behaves towards the one application that this strikes. */
function asStruck(behaviour: Behaviour, fault: Fault | undefined): Behaviour {
  if (fault?.kind === 'takeTime') return { ...behaviour, answer: 'byCallback', afterMs: fault.ms };
  if (fault?.kind === 'decideOtherwise') return { ...behaviour, outcome: other[behaviour.outcome] };
  return behaviour;
}

function planOf({ answer, afterMs, outcome }: Behaviour, fault: Fault | undefined, receivedAt: number): Plan {
  const callbackFrom = receivedAt + afterMs;
  const callbacks: Outcome[] = answer === 'byCallback' ? [outcome] : [];
  if (fault?.kind === 'answerTwice') callbacks.push(outcome);
  if (fault?.kind === 'answerDifferently') callbacks.push(other[outcome]);
  return { outcome, callbacks, callbackFrom, decidedAt: answer === 'byCallback' ? callbackFrom : receivedAt };
}

/** One department of the sandbox: the protocol, as a department's integrator would build it, and its faults. */
export function departmentRouter({
  departmentId,
  credential,
  register,
  callbacks,
  conduct,
  clock,
}: DepartmentOffice): Router {
  const router = express.Router();

  function answerNow(
    response: Response,
    { serial, outcome, decidedAt }: RegisterEntry,
    decided: boolean,
  ): void {
    if (decided) {
      const answer: DecidedAnswer = {
        status: 'decided',
        ...decisionOf(departmentId, serial, outcome, decidedAt),
      };
      response.status(200).json(answer);
    } else {
      const answer: AcceptedAnswer = { status: 'accepted', serial };
      response.status(202).json(answer);
    }
  }

  const authorized = (request: Request, response: Response) => {
    if (request.get('authorization') === `Bearer ${credential}`) return true;
    response.status(401).json({ message: 'Send the credential of this department as a bearer token.' });
    return false;
  };

  router.post('/applications', async (request, response) => {
    if (!authorized(request, response)) return;
    const key = IdempotencyKey.safeParse(request.get('idempotency-key'));
    if (!key.success) {
      response.status(400).json({ message: `Idempotency-Key ${problemsOf(key.error)}` });
      return;
    }
    const body = Application.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ message: problemsOf(body.error) });
      return;
    }
    const { caseNo, itemId } = body.data;
    const known = register.find(key.data) !== undefined;
    const fault = conduct.drawFault(
      { key: key.data, caseNo, itemId },
      ({ kind }) => kind !== ofRevocations && (!known || !ofNewOnes.has(kind)),
    );
    const behaviour = asStruck(conduct.now(), fault);
    if (fault && (await beforeAccepting[fault.kind]?.(response, fault, body.data)) === 'over') return;

    const receipt = await register.receive(key.data, body.data, (receivedAt) =>
      planOf(behaviour, fault, receivedAt),
    );
    if (receipt.kind === 'keyConflict') {
      response.status(409).json({ message: 'Another application is kept under this Idempotency-Key.' });
      return;
    }
    const { kind, entry } = receipt;
    if (kind === 'new') callbacks.follow(entry);
    if (fault && (await afterAccepting[fault.kind]?.(response, fault)) === 'over') return;
    const inTheAnswer = behaviour.answer === 'atOnce' || kind === 'again';
    answerNow(response, entry, inTheAnswer && clock() >= entry.decidedAt);
  });

  router.get('/applications/:key', async (request, response) => {
    if (!authorized(request, response)) return;
    const entry = register.find(request.params.key);
    const fault = conduct.drawFault({ ...entry, key: request.params.key }, ({ kind }) => kind === 'down');
    if (fault && (await beforeAccepting[fault.kind]?.(response, fault)) === 'over') return;
    if (entry) answerNow(response, entry, clock() >= entry.decidedAt);
    else response.status(404).json({ status: 'neverReceived' });
  });

  router.post('/applications/:key/revocation', async (request, response) => {
    if (!authorized(request, response)) return;
    const { key } = request.params;
    const body = Revocation.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ message: problemsOf(body.error) });
      return;
    }
    const entry = register.find(key);
    const fault = conduct.drawFault({ ...entry, key }, ({ kind }) => !ofNewOnes.has(kind));
    if (fault && (await beforeAccepting[fault.kind]?.(response, fault)) === 'over') return;
    if (!entry) {
      response.status(404).json({ status: 'neverReceived' });
      return;
    }
    const { serial } = await register.revoke(key, body.data);
    if (fault && (await afterAccepting[fault.kind]?.(response, fault)) === 'over') return;
    const answer: RevokedAnswer = { status: 'revoked', serial };
    response.status(200).json(answer);
  });
  return router;
}
