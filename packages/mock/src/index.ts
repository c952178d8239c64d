export type { CommonErrorCode } from '@tc3/core'
export { ApiError } from './api/api-error.js'
export type { ActionTable, Field, Product, Shape } from './api/product.js'
export type {
  OperationOf,
  StatusMachine,
  StatusOf,
  StatusOperation,
} from './api/status-machine.js'
export type { WireRequest, WireResponse } from './api/wire.js'
export {
  type ActionCaller,
  type ActionCallerOptions,
  type CallTarget,
  createActionCaller,
} from './chain/action-caller.js'
export { isDenied } from './chain/authorize.js'
export type { Context } from './chain/context.js'
export type { Handler, Handlers } from './chain/handle.js'
export { createRequestId } from './chain/request-id.js'
export type {
  Companion,
  Companions,
  ProductCompanion,
  ProtocolCall,
  ProtocolCompanion,
  ProtocolResponse,
} from './companion.js'
export { ControlError, type ControlRoute } from './control/control-route.js'
export type {
  CallPanel,
  Dashboard,
  DashboardFile,
  DashboardPanel,
  DashboardResource,
  DashboardRow,
  DashboardSection,
  DashboardSubject,
  FilesPanel,
  LogPanel,
  LogPanelEntry,
  PropertiesPanel,
} from './control/dashboard/dashboard.js'
export {
  createDownloads,
  type Download,
  type DownloadLink,
  type Downloads,
  type DownloadsOptions,
} from './control/downloads.js'
export { jsonResponse } from './control/json-response.js'
export { createMock } from './create-mock.js'
export { nearest } from './message/did-you-mean.js'
export type { Mock, MockOptions, MockSettings } from './mock.js'
export {
  type AccountCredentials,
  defaultAccount,
  fakeCredentials,
  type KeyPair,
} from './signature/credentials.js'
export type { SignatureCause, SignatureReport, SignedLine } from './signature/diagnose/report.js'
export type { KeyPairs } from './signature/key-pairs.js'
export {
  createTemporaryCredentials,
  type IssuedCredentials,
  type TemporaryCredentials,
  type TemporaryCredentialsOptions,
  type TemporaryIdentity,
  type TemporaryKeyPair,
} from './signature/temporary-credentials.js'
export {
  createStore,
  type Persistence,
  type State,
  type Store,
  type StoreChange,
  type Table,
} from './store/store.js'
export { createClock, type TestClock, toTestClock } from './testing/clock.js'
export type { Expectation } from './testing/expectation.js'
export type { Fault } from './testing/fault.js'
export type { ActiveFault, Faults } from './testing/faults.js'
export type { JournalEntry, RequestForm } from './testing/journal-entry.js'
export { formatLogEntry, type LogEntry, type LogStyle } from './testing/log.js'
export { ExpectationError, type JournalLimits, type RequestJournal } from './testing/request-journal.js'
export type { Duration, Failure, PendingTransition } from './testing/transition.js'
export {
  createTransitions,
  type OnComplete,
  type RegionalTransition,
  type TransitionControl,
  type TransitionId,
  type Transitions,
} from './testing/transitions.js'
export type { FindWebRoute, WebRoute } from './web-route.js'
