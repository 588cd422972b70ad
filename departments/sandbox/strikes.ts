import { type Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Application, type InputRefusedAnswer } from '../protocol';
import { type RevocationRefusedAnswer } from '../revocation';
import { type Fault, type FaultKind } from './behaviour';

/** `over`: the request has had all the answer it will get; `goOn`: it is handled as if nothing had been. */
type Strike = (
  response: Response,
  fault: Fault,
  application?: Application,
) => 'over' | 'goOn' | Promise<'over' | 'goOn'>;

const hangUp: Strike = (response) => {
  response.socket?.destroy();
  return 'over';
};

/** Faults before anything is kept. */
export const beforeAccepting: Partial<Record<FaultKind, Strike>> = {
  down: hangUp,
  dropBeforeAccepting: hangUp,
  hang: () => 'over',
  slow: (_response, { ms }) => sleep(ms, 'goOn', { ref: false }),
  fail: (response, { status }) => {
    response.status(status ?? 500).json({ message: 'The sandbox was told to fail.' });
    return 'over';
  },
  comeBackLater: (response, { status, ms }) => {
    response
      .status(status ?? 503)
      .set('Retry-After', String(Math.ceil(ms / 1000)))
      .json({ message: 'The sandbox was told to ask for patience.' });
    return 'over';
  },
  inputRefused: (response, fault, application) => {
    const field = fault.field ?? Object.keys(application?.fields ?? {})[0] ?? 'fullName';
    const answer: InputRefusedAnswer = {
      status: 'inputRefused',
      problems: [{ field, message: '演示部门:此项与登记信息不一致,请核对后重新提交。' }],
    };
    response.status(422).json(answer);
    return 'over';
  },
  revocationRefused: (response) => {
    const answer: RevocationRefusedAnswer = {
      status: 'revocationRefused',
      reason: '演示部门:按设定不能通过接口撤销。',
    };
    response.status(422).json(answer);
    return 'over';
  },
};

/** Faults after the application is on the disk, in place of the answer. */
export const afterAccepting: Partial<Record<FaultKind, Strike>> = {
  dropAfterAccepting: hangUp,
  nonsense: (response) => {
    response.status(200).type('html').send('<html><body>系统维护中,请稍后再试</body></html>');
    return 'over';
  },
};
