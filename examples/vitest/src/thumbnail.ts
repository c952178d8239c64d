import type { ScfClient } from '@tc3/client-scf'

/**
 * Invokes the function `thumbnail`, which creates a small version of a picture.
 *
 * @returns The address of the small picture.
 */
export async function thumbnail(scf: ScfClient, picture: string): Promise<string> {
  const event = JSON.stringify({ picture })
  const { Result } = await scf.invoke({ FunctionName: 'thumbnail', ClientContext: event })
  const { InvokeResult, RetMsg, ErrMsg } = Result
  // RetMsg is null only for asynchronous invocations.
  if (InvokeResult !== 0 || !RetMsg)
    throw new Error(`The thumbnail of ${picture} could not be created: ${ErrMsg}`)
  return JSON.parse(RetMsg).thumbnail
}
