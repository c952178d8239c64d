// Every compiler must accept and reject this, with any settings.
import {
  type InvokeErrorCode,
  type InvokeRequest,
  isScfError,
  ScfClient,
  type ScfErrorCode,
} from '@tc3/client-scf'
import { invoke, scf } from '@tc3/client-scf/actions'
import { type ClientOptions, createClient, isServiceError, type ServiceErrorGuard } from '@tc3/core'
import { fromEnv } from '@tc3/core/credentials/env'
import { paginate } from '@tc3/core/paginate'
import { signTc3 } from '@tc3/core/signing'
import { hmacSha256 } from '@tc3/core/v1'
import { isWaiterError } from '@tc3/core/wait'

const options: ClientOptions = {
  region: 'ap-guangzhou',
  credentials: async () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' }),
  signatureMethod: hmacSha256,
}

export async function calls(): Promise<string[]> {
  const client = new ScfClient(options)
  const { Functions } = await client.listFunctions({ Limit: 10, Order: 'ASC' })
  const input: InvokeRequest = { FunctionName: 'hello', InvocationType: 'Event' }
  const { Result, RequestId } = await createClient(scf, options).send(invoke, input)
  // Null for asynchronous invocations.
  const returned: string | null | undefined = Result.RetMsg
  return [...Functions.map(({ FunctionName }) => FunctionName), returned ?? '', RequestId]
}

const isInvokeError: ServiceErrorGuard<InvokeErrorCode> = isServiceError

export function explain(error: unknown): ScfErrorCode | string {
  if (isScfError(error, 'FailedOperation.Cos')) return error.code satisfies 'FailedOperation.Cos'
  if (isScfError(error, 'ResourceNotFound')) {
    const code: 'ResourceNotFound' | `ResourceNotFound.${string}` = error.code
    return error.code === 'ResourceNotFound.Function' ? error.code : code
  }
  if (isInvokeError(error, 'InvalidParameter')) return error.message
  if (isServiceError(error)) return error.requestId
  return ''
}

export async function signed(): Promise<string> {
  const { authorization } = await signTc3(
    { method: 'POST', path: '/', query: '', headers: { host: 'h' }, payload: new Uint8Array() },
    { secretId: '', secretKey: '' },
    { timestamp: 0, service: 'scf' },
  )
  return authorization
}

export function mistakes(client: ScfClient, error: unknown): void {
  // @ts-expect-error: FunctionName is required.
  client.invoke({})
  // @ts-expect-error: no such parameter.
  client.invoke({ FunctionName: 'hello', Function: 'hello' })
  // @ts-expect-error: no such value.
  client.listFunctions({ Order: 'UP' })
  // @ts-expect-error: the parameter is a number.
  client.listFunctions({ Limit: '10' })
  // @ts-expect-error: no action documents this code.
  isScfError(error, 'ResourceNotFound.Nothing')
  // @ts-expect-error: another action documents this code.
  isInvokeError(error, 'FailedOperation.CreateAlias')
  // @ts-expect-error: the secretKey is missing.
  new ScfClient({ region: 'ap-guangzhou', credentials: { secretId: 'AKIDEXAMPLE' } })
  // @ts-expect-error: the argument is missing. This also fails if the types of the module are missing.
  isWaiterError()
  // @ts-expect-error: the arguments are missing.
  paginate()
  // @ts-expect-error: no such option.
  fromEnv({ file: '.env' })
}
