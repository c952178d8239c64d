import { listFunctions, scf } from '@tc3/client-scf/actions'
import { createClient, isServiceError } from '@tc3/core'

/** The bindings in `config.capnp`. */
interface Env {
  readonly TENCENTCLOUD_SECRET_ID: string
  readonly TENCENTCLOUD_SECRET_KEY: string
  readonly TENCENTCLOUD_SESSION_TOKEN: string | null
  readonly TENCENTCLOUD_REGION: string | null
  readonly SCF_ENDPOINT: string | null
}

export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    const client = createClient(scf, {
      region: env.TENCENTCLOUD_REGION ?? 'ap-guangzhou',
      endpoint: env.SCF_ENDPOINT ?? undefined,
      credentials: {
        secretId: env.TENCENTCLOUD_SECRET_ID,
        secretKey: env.TENCENTCLOUD_SECRET_KEY,
        token: env.TENCENTCLOUD_SESSION_TOKEN ?? undefined,
      },
    })
    try {
      const { Functions } = await client.send(listFunctions, { Limit: 100 })
      return Response.json(Functions.map(({ FunctionName, Status }) => ({ FunctionName, Status })))
    } catch (error) {
      if (!isServiceError(error)) throw error
      return Response.json({ code: error.code, requestId: error.requestId }, { status: 502 })
    }
  },
}
