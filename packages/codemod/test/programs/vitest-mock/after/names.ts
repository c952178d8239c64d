import { ScfClient } from '@tc3/client-scf'

export const client = new ScfClient({
  credentials: { secretId: 'id', secretKey: 'key' },
  region: 'ap-guangzhou',
})

export async function names(): Promise<string[]> {
  const { Functions } = await client.listFunctions({})
  return Functions!.map((found) => found.FunctionName!)
}
