// What every compiler must accept and refuse, however it is set.
import { type InvokeRequest, isScfError, ScfClient, type ScfErrorCode } from '@tc3/client-scf'
import { invoke, scf } from '@tc3/client-scf/actions'
import { type ClientOptions, createClient, isServiceError } from '@tc3/core'
import { signatureMethods } from '@tc3/core/platform'
import { signTc3 } from '@tc3/core/signing'

const options: ClientOptions = {
  region: 'ap-guangzhou',
  credentials: async () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' }),
  signatureMethod: signatureMethods[0],
}

export async function calls(): Promise<string[]> {
  const client = new ScfClient(options)
  const { Functions } = await client.listFunctions({ Limit: 10, Order: 'ASC' })
  const input: InvokeRequest = { FunctionName: 'hello', InvocationType: 'Event' }
  const { Result, RequestId } = await createClient(scf, options).send(invoke, input)
  return [...Functions.map(({ FunctionName }) => FunctionName), Result.RetMsg, RequestId]
}

export function explain(error: unknown): ScfErrorCode | string {
  if (isScfError(error, 'ResourceNotFound')) return error.code.slice('ResourceNotFound'.length)
  if (isServiceError(error)) return error.requestId
  return ''
}

export const signed: Promise<{ readonly authorization: string }> = signTc3(
  { method: 'POST', path: '/', query: '', headers: { host: 'h' }, payload: new Uint8Array() },
  { secretId: '', secretKey: '' },
  { timestamp: 0, service: 'scf' },
)

export function mistakes(client: ScfClient, error: unknown): void {
  // @ts-expect-error: FunctionName is required.
  client.invoke({})
  // @ts-expect-error: no such parameter.
  client.invoke({ FunctionName: 'hello', Function: 'hello' })
  // @ts-expect-error: no such value.
  client.listFunctions({ Order: 'UP' })
  // @ts-expect-error: a number is asked for.
  client.listFunctions({ Limit: '10' })
  // @ts-expect-error: no action documents this code.
  isScfError(error, 'ResourceNotFound.Nothing')
  // @ts-expect-error: a client cannot sign without credentials.
  new ScfClient({ region: 'ap-guangzhou' })
}
