import type {
  Alias,
  CreateFunctionRequest,
  CreateTriggerRequest,
  FunctionVersion,
  GetAccountResponse,
  GetFunctionResponse,
  InvokeErrorCode,
  InvokeRequest,
  ListAliasesResponse,
  ListFunctionsResponse,
  ScfClient,
  ScfErrorCode,
  ScfRegion,
} from '@tc3/client-scf'
import { isScfError } from '@tc3/client-scf'
import { type ClientOptions, type CommonErrorCode, isServiceError, type ServiceErrorGuard } from '@tc3/core'
import type { PaginatedList } from '@tc3/core/paginate'
import { describe, expectTypeOf, it } from 'vitest'

/** The codes that a union contains besides a template literal type: the ones that editors suggest. */
type Named<Code extends string, Form extends string = string> = Code extends unknown
  ? Form extends Code
    ? never
    : Code
  : never

// These tests fail at compile time, in `npm run typecheck`.
describe('the types', () => {
  it('distinguish required from optional parameters', () => {
    expectTypeOf<{ FunctionName: string }>().toExtend<InvokeRequest>()
    expectTypeOf<{ Namespace: string }>().not.toExtend<InvokeRequest>()
    expectTypeOf<{ FunctionName: string; Namespace: undefined }>().toExtend<InvokeRequest>()
    expectTypeOf<{ FunctionName: null }>().not.toExtend<InvokeRequest>()
  })

  it('restrict inputs to the documented values', () => {
    expectTypeOf<InvokeRequest['InvocationType']>().toEqualTypeOf<'RequestResponse' | 'Event' | undefined>()
  })

  it('offer the listed values of inputs that grow, and accept any', () => {
    expectTypeOf<Named<CreateTriggerRequest['Type']>>().toEqualTypeOf<
      'cos' | 'cmq' | 'timer' | 'ckafka' | 'apigw' | 'http' | 'cls' | 'mps' | 'clb' | 'eb' | 'vod'
    >()
    expectTypeOf<{ FunctionName: string; Code: object; Runtime: string }>().toExtend<CreateFunctionRequest>()
  })

  it('allow new values in outputs', () => {
    type Item = ListFunctionsResponse['Functions'][number]
    expectTypeOf<string>().toExtend<Item['Type']>()
  })

  it('state which members may be null', () => {
    type Item = ListFunctionsResponse['Functions'][number]
    expectTypeOf<Item['Runtime']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Item['FunctionName']>().toEqualTypeOf<string>()
    expectTypeOf<GetAccountResponse['AccountUsage']['NamespacesCount']>().toEqualTypeOf<number>()
  })

  it('allow calls without input if no parameter is required', () => {
    expectTypeOf<ScfClient['getAccount']>().toBeCallableWith()
    expectTypeOf<ScfClient['listFunctions']>().toBeCallableWith()
    expectTypeOf<Parameters<ScfClient['invoke']>[0]>().toEqualTypeOf<InvokeRequest>()
  })

  it('narrow an error to one code', () => {
    const error: unknown = undefined
    if (isScfError(error, 'FailedOperation.DeleteNamespace')) {
      expectTypeOf(error.code).toEqualTypeOf<'FailedOperation.DeleteNamespace'>()
      // The other fields are those of any ServiceError.
      expectTypeOf(error.requestId).toBeString()
    }
    if (isScfError(error, 'ResourceNotFound.Function') || isScfError(error, 'ResourceNotFound.Version')) {
      expectTypeOf(error.code).toEqualTypeOf<'ResourceNotFound.Function' | 'ResourceNotFound.Version'>()
    }
    // @ts-expect-error: no action documents this code.
    isScfError(error, 'ResourceNotFound.Nothing')
    // @ts-expect-error: no action documents a code of this family.
    isScfError(error, 'ResourceLost')
  })

  it('narrow an error to the documented codes of a family and any other codes of it', () => {
    const error: unknown = undefined
    if (isScfError(error, 'InvalidParameter')) {
      type Documented = Extract<ScfErrorCode, 'InvalidParameter' | `InvalidParameter.${string}`>
      expectTypeOf<Named<typeof error.code, `InvalidParameter.${string}`>>().toEqualTypeOf<Documented>()
      expectTypeOf<'InvalidParameter.Payload'>().toExtend<Documented>()
      expectTypeOf<'InvalidParameter.New'>().toExtend<typeof error.code>()
      expectTypeOf(error.code).toExtend<'InvalidParameter' | `InvalidParameter.${string}`>()
      // @ts-expect-error: a code of another family.
      if (error.code === 'InvalidParameterValue.Action') throw error
    }
    // The family itself is not documented, but possible.
    if (isScfError(error, 'AuthFailure')) {
      expectTypeOf<'AuthFailure'>().toExtend<typeof error.code>()
      expectTypeOf<'AuthFailure'>().not.toExtend<ScfErrorCode>()
    }
    if (isScfError(error)) {
      expectTypeOf<Named<typeof error.code>>().toEqualTypeOf<ScfErrorCode>()
      expectTypeOf<string>().toExtend<typeof error.code>()
    }
  })

  it('list exactly the error codes of an action and the common ones', () => {
    expectTypeOf<InvokeErrorCode>().toExtend<ScfErrorCode>()
    expectTypeOf<CommonErrorCode>().toExtend<InvokeErrorCode>()
    expectTypeOf<'ResourceNotFound.Function'>().toExtend<InvokeErrorCode>()
    expectTypeOf<'FailedOperation.CreateAlias'>().toExtend<ScfErrorCode>()
    expectTypeOf<'FailedOperation.CreateAlias'>().not.toExtend<InvokeErrorCode>()
    // The guard accepts the codes of an action.
    expectTypeOf(isScfError<InvokeErrorCode>).toBeFunction()
  })

  it('provide a guard for the errors of one action', () => {
    const error: unknown = undefined
    const isInvokeError: ServiceErrorGuard<InvokeErrorCode> = isServiceError
    if (isInvokeError(error, 'ResourceNotFound')) {
      expectTypeOf<Named<typeof error.code, `ResourceNotFound.${string}`>>().toEqualTypeOf<
        'ResourceNotFound' | 'ResourceNotFound.Function' | 'ResourceNotFound.FunctionName'
      >()
    }
    if (isInvokeError(error)) expectTypeOf<Named<typeof error.code>>().toEqualTypeOf<InvokeErrorCode>()
    // @ts-expect-error: another action documents this code.
    isInvokeError(error, 'FailedOperation.CreateAlias')
  })

  it('complete the documented regions and allow others', () => {
    type Options = NonNullable<ConstructorParameters<typeof ScfClient>[0]>
    type CallRegions = [
      Parameters<ScfClient['listFunctions']>[1],
      Parameters<ScfClient['paginate']['listFunctions']>[1],
      Parameters<ScfClient['waitUntil']['functionActive']>[1],
    ]
    expectTypeOf<Options['region']>().toEqualTypeOf<ScfRegion | undefined>()
    expectTypeOf<NonNullable<CallRegions[number]>['region']>().toEqualTypeOf<ScfRegion | undefined>()
    expectTypeOf<'ap-guangzhou'>().toExtend<Named<ScfRegion>>()
    expectTypeOf<'ap-new'>().not.toExtend<Named<ScfRegion>>()
    expectTypeOf<string>().toExtend<ScfRegion>()
    // Options of any region, such as those of a configuration, are accepted too.
    expectTypeOf<ClientOptions>().toExtend<Options>()
  })

  it('state the items of a list, without null', () => {
    type Paginate = ScfClient['paginate']
    expectTypeOf<Paginate['listAliases']>().returns.toEqualTypeOf<PaginatedList<ListAliasesResponse, Alias>>()
    type Versions = ReturnType<Paginate['listVersionByFunction']>
    expectTypeOf<Versions>().toExtend<AsyncIterable<FunctionVersion>>()
    expectTypeOf<Paginate['listFunctions']>().toBeCallableWith(
      { Limit: 10 },
      { limit: 5, region: 'ap-tokyo' },
    )
    expectTypeOf<Paginate['listAliases']>()
      .parameter(0)
      .toHaveProperty('Offset')
      .toEqualTypeOf<string | undefined>()
  })

  it('state the input and the result of a waiter', () => {
    type WaitUntil = ScfClient['waitUntil']
    expectTypeOf<WaitUntil['functionActive']>().returns.resolves.toEqualTypeOf<GetFunctionResponse>()
    expectTypeOf<WaitUntil['functionDeleted']>().returns.resolves.toBeVoid()
    type Version = Parameters<WaitUntil['versionPublished']>[0]
    expectTypeOf<{ FunctionName: string; Qualifier: string }>().toExtend<Version>()
    expectTypeOf<{ FunctionName: string }>().not.toExtend<Version>()
    expectTypeOf<{ FunctionName: string; Qualifier: undefined }>().not.toExtend<Version>()
  })
})
