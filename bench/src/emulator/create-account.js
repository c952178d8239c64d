import { createScf } from '@tc3/mock-scf'
import { signedCall } from './signed-request.js'

/** An archive of one file, index.js. */
const zip =
  'UEsDBBQAAAAIAAAAIVB0N3GDHgAAACAAAAAIAAAAaW5kZXguanNLrSjILyop1stNzMyzTSyuzEvWSC1LzSvRtLUD0wBQSwECFAAUAAAACAAAACFQdDdxgx4AAAAgAAAACAAAAAAAAAAAAAAAAAAAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAARAAAAAAA'

/** The input of CreateFunction for a function with little code. */
export function functionInput(name) {
  return {
    FunctionName: name,
    Handler: 'index.main',
    Runtime: 'Nodejs12.16',
    Code: { ZipFile: zip },
  }
}

/**
 * Creates an emulator of SCF without a port, and functions that send signed calls through its whole chain.
 *
 * @param {import('@tc3/mock-scf').ScfOptions} options
 */
export function createAccount(options = {}) {
  const scf = createScf({ rateLimits: false, limits: { functions: 20_000 }, ...options })
  const call = async (request) => requireSuccess((await scf.handle(request)).body)
  return {
    scf,
    /** Returns a function that repeats a call. It sends the call once to check that it succeeds. */
    async prepare(action, input) {
      const request = await signedCall(action, input, scf.credentials)
      await call(request)
      return () => scf.handle(request)
    },
    async createFunctions(count) {
      for (let index = 0; index < count; index += 1) {
        const input = functionInput(`function-${index}`)
        await call(await signedCall('CreateFunction', input, scf.credentials))
      }
    },
  }
}

function requireSuccess(body) {
  const { Error: error } = JSON.parse(body).Response
  if (error) throw new Error(`${error.Code}: ${error.Message}`)
}
