import { scf } from 'tencentcloud-sdk-nodejs-scf'

export const client = new scf.v20180416.Client({
  credential: { secretId: 'id', secretKey: 'key' },
  region: 'ap-guangzhou',
})

export async function names(): Promise<string[]> {
  const { Functions } = await client.ListFunctions({})
  return Functions!.map((found) => found.FunctionName!)
}
