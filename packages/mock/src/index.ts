export { ApiError } from './api-error.js'
export type { Context } from './context.js'
export type { AccountCredentials } from './credentials.js'
export { formatLogEntry, type LogEntry, type Style } from './log.js'
export { createMock, type Mock, type MockOptions } from './mock.js'
export type { ActionTable, Field, Product, Shape } from './product.js'
export type { Line, Mistake, SignatureReport } from './signature/report.js'
export type { Handler, Handlers } from './stages/dispatch.js'
export { type Change, createStore, type Keeper, type State, type Store, type Table } from './store.js'
export {
  type Arrival,
  createTransitions,
  type Failure,
  type Lasting,
  type TransitionControl,
  type Transitions,
} from './transitions.js'
export type { WireRequest, WireResponse } from './wire.js'
