// What only a strict compiler can tell.
import type { ListFunctionsResponse, ScfClient } from '@tc3/client-scf'

export function mistakes(client: ScfClient, { Functions }: ListFunctionsResponse): void {
  // @ts-expect-error: a name must be there.
  client.invoke({ FunctionName: null })
  // @ts-expect-error: the list may be empty.
  Functions[0].FunctionName
  // @ts-expect-error: the documentation says that it may be null.
  Functions.map(({ Runtime }) => Runtime.length)
}
