export { type Acknowledged, readAcknowledged, writeAcknowledged } from './acknowledged';
export { DOCUMENTS, type DocumentName, isDocumentName, QUERY, syncPath } from './address';
export {
  type AwarenessEntry,
  type AwarenessMessage,
  type QueryAwareness,
  readAwareness,
  writeAwareness,
  writeQueryAwareness,
} from './awarenessMessage';
export { CLOSE, type ClientDoes, type CloseName, type CloseReason, closeReasonOf } from './closeCodes';
export { LIMITS } from './limits';
export { AUTH, MESSAGE, SYNC } from './messageNumbers';
export { NOTICES, type Notice, type NoticeCode, readNotice, writeNotice } from './notice';
export { ProtocolError, type ProtocolErrorCode } from './ProtocolError';
export { type PermissionDenied, readPermissionDenied, writePermissionDenied } from './permissionDenied';
export {
  type PresenceReading,
  type PresenceState,
  type PresenceUser,
  parsePresence,
  readPresenceUser,
  USER_KEY,
  utf8Length,
} from './presenceState';
export { type Frame, readFrame } from './readFrame';
export {
  readSyncMessage,
  type StepOne,
  type StepTwo,
  type SyncMessage,
  type Update,
  writeStepOne,
  writeStepTwo,
  writeUpdate,
} from './syncMessage';
export {
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_HISTORY,
  PROTOCOL_VERSION,
  type ProtocolVersion,
} from './version';
