import type { ScfClient } from '@tc3/client-scf'

/**
 * Has the function `thumbnail` make a small picture of a large one.
 *
 * @returns the address of the small one
 */
export async function thumbnail(scf: ScfClient, picture: string): Promise<string> {
  const event = JSON.stringify({ picture })
  const { Result } = await scf.invoke({ FunctionName: 'thumbnail', ClientContext: event })
  if (Result.InvokeResult !== 0) throw new Error(`There is no thumbnail of ${picture}: ${Result.ErrMsg}`)
  return JSON.parse(Result.RetMsg).thumbnail
}
