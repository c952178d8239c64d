import type { GetAccountResponse, InvokeRequest, ListFunctionsResponse, ScfClient } from '@tc3/client-scf'
import { isScfError } from '@tc3/client-scf'
import { describe, expectTypeOf, it } from 'vitest'

// What is wrong here fails to compile; `npm run typecheck` compiles it.
describe('the types', () => {
  it('tell required parameters from others', () => {
    expectTypeOf<{ FunctionName: string }>().toExtend<InvokeRequest>()
    expectTypeOf<{ Namespace: string }>().not.toExtend<InvokeRequest>()
    expectTypeOf<{ FunctionName: string; Namespace: undefined }>().toExtend<InvokeRequest>()
    expectTypeOf<{ FunctionName: null }>().not.toExtend<InvokeRequest>()
  })

  it('close what callers send to the documented values', () => {
    expectTypeOf<InvokeRequest['InvocationType']>().toEqualTypeOf<'RequestResponse' | 'Event' | undefined>()
  })

  it('leave what the cloud answers open for new values', () => {
    type Answered = ListFunctionsResponse['Functions'][number]
    expectTypeOf<string>().toExtend<Answered['Type']>()
  })

  it('say where null may come', () => {
    type Answered = ListFunctionsResponse['Functions'][number]
    expectTypeOf<Answered['Runtime']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Answered['FunctionName']>().toEqualTypeOf<string>()
    expectTypeOf<GetAccountResponse['AccountUsage']['NamespacesCount']>().toEqualTypeOf<number>()
  })

  it('let an action without required parameters be called with nothing', () => {
    expectTypeOf<ScfClient['getAccount']>().toBeCallableWith()
    expectTypeOf<ScfClient['listFunctions']>().toBeCallableWith()
    expectTypeOf<Parameters<ScfClient['invoke']>[0]>().toEqualTypeOf<InvokeRequest>()
  })

  it('narrow an error to one code or to a family', () => {
    const error: unknown = undefined
    if (isScfError(error, 'FailedOperation.DeleteNamespace')) {
      expectTypeOf(error.code).toExtend<`FailedOperation.DeleteNamespace${string}`>()
    }
    if (isScfError(error, 'ResourceNotFound')) {
      expectTypeOf(error.code).toExtend<`ResourceNotFound${string}`>()
    }
    // @ts-expect-error: no action documents this code.
    isScfError(error, 'ResourceNotFound.Nothing')
  })
})
