import type { ScfClient } from '@tc3/client-scf'

/**
 * Has the function `thumbnail` make a small picture of a large one.
 *
 * @returns the address of the small one
 */
export async function thumbnail(scf: ScfClient, picture: string): Promise<string> {
  const event = JSON.stringify({ picture })
  const { Result } = await scf.invoke({ FunctionName: 'thumbnail', ClientContext: event })
  const { InvokeResult, RetMsg, ErrMsg } = Result
  // Only an asynchronous invocation answers null.
  if (InvokeResult !== 0 || !RetMsg) throw new Error(`There is no thumbnail of ${picture}: ${ErrMsg}`)
  return JSON.parse(RetMsg).thumbnail
}
