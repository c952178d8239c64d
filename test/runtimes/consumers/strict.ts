// Only a strict compiler rejects this.
import type { ListFunctionsResponse, ScfClient } from '@tc3/client-scf'

export function mistakes(client: ScfClient, { Functions }: ListFunctionsResponse): void {
  // @ts-expect-error: the name must not be null.
  client.invoke({ FunctionName: null })
  // @ts-expect-error: the list may be empty.
  Functions[0].FunctionName
  // @ts-expect-error: the member can be null according to the documentation.
  Functions.map(({ Runtime }) => Runtime.length)
}
