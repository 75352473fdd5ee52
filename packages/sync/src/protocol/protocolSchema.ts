import { toHexString } from 'lib0/buffer';
import { writeAcknowledged } from './acknowledged';
import { DOCUMENTS, QUERY, syncPath } from './address';
import { writeAwareness, writeQueryAwareness } from './awarenessMessage';
import { CLOSE } from './closeCodes';
import { LIMITS } from './limits';
import { AUTH, MESSAGE, SYNC } from './messageNumbers';
import { NOTICES, writeNotice } from './notice';
import { writePermissionDenied } from './permissionDenied';
import { USER_KEY } from './presenceState';
import { writeStepOne, writeStepTwo, writeUpdate } from './syncMessage';

const payload = Uint8Array.of(7, 200, 0);

/** One frame of every kind, as hexadecimal bytes: what the writers really put on the wire. */
function exampleFrames(): Record<string, string> {
  const frames = {
    stepOne: writeStepOne(payload),
    stepTwo: writeStepTwo(payload),
    update: writeUpdate(payload),
    awareness: writeAwareness([{ clientId: 300, clock: 2, json: '{"cursor":null}' }]),
    queryAwareness: writeQueryAwareness(),
    permissionDenied: writePermissionDenied('no'),
    acknowledged: writeAcknowledged(300),
    notice: writeNotice('resync', 'again'),
  };
  return Object.fromEntries(Object.entries(frames).map(([name, bytes]) => [name, toHexString(bytes)]));
}

/** Everything that both sides must agree on, as one text without the sentences for people. */
export function protocolSchema(): string {
  const closes = Object.values(CLOSE).map(({ code, name, clientDoes }) => [code, name, clientDoes]);
  return JSON.stringify({
    messages: [MESSAGE, SYNC, AUTH],
    notices: Object.keys(NOTICES),
    closes,
    limits: LIMITS,
    address: [DOCUMENTS, QUERY, syncPath('map', 'journey')],
    userKey: USER_KEY,
    frames: exampleFrames(),
  });
}
