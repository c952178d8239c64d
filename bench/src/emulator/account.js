import { createScf } from '@tc3/mock-scf'
import { signedCall } from './signed-request.js'

/** An archive of one file, index.js. */
const zip =
  'UEsDBBQAAAAIAAAAIVB0N3GDHgAAACAAAAAIAAAAaW5kZXguanNLrSjILyop1stNzMyzTSyuzEvWSC1LzSvRtLUD0wBQSwECFAAUAAAACAAAACFQdDdxgx4AAAAgAAAACAAAAAAAAAAAAAAAAAAAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAARAAAAAAA'

/** What creates a function with little code. */
export function functionNamed(name) {
  return {
    FunctionName: name,
    Handler: 'index.main',
    Runtime: 'Nodejs12.16',
    Code: { ZipFile: zip },
  }
}

/**
 * An emulator of SCF without a port, and a way to call it: signed, and through all of its chain.
 *
 * @param {import('@tc3/mock-scf').ScfOptions} options
 */
export function account(options = {}) {
  const scf = createScf({ rateLimits: false, limits: { functions: 20_000 }, ...options })
  const call = async (request) => accepted((await scf.handle(request)).body)
  return {
    scf,
    /** Prepares a call, to be made as often as one likes. It is made once, to see that it succeeds. */
    async prepare(action, input) {
      const request = await signedCall(action, input, scf.credentials)
      await call(request)
      return () => scf.handle(request)
    },
    async createFunctions(count) {
      for (let index = 0; index < count; index += 1) {
        const input = functionNamed(`function-${index}`)
        await call(await signedCall('CreateFunction', input, scf.credentials))
      }
    },
  }
}

function accepted(body) {
  const { Error: error } = JSON.parse(body).Response
  if (error) throw new Error(`${error.Code}: ${error.Message}`)
}
