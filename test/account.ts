import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { createMock } from '@tc3/mock'
import { createScf, type RunFunction } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { sts } from '../packages/mock-sts/dist/generated/product.js'

/** The emulated cloud of an account, over HTTP. */
export interface Account {
  /** The environment variables with which programs use the account. */
  readonly environment: Readonly<Record<string, string>>
  readonly keyPair: { readonly secretId: string; readonly secretKey: string }
  close(): Promise<void>
}

const keyPair = { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLE' }
const session = { secretId: 'AKIDSESSION', secretKey: 'SESSION', token: 'TOKEN' }

/** STS, whose AssumeRole issues the credentials of a session that the account accepts. */
function createSts() {
  return createMock({
    product: sts,
    credentials: [keyPair],
    handlers: {
      assumeRole: () => ({
        Credentials: { TmpSecretId: session.secretId, TmpSecretKey: session.secretKey, Token: session.token },
        ExpiredTime: Math.floor(Date.now() / 1000) + 7200,
        Expiration: '2100-01-01T00:00:00Z',
      }),
    },
  })
}

/** The API's times name no zone. They are in Beijing time in the cloud, and in UTC in the emulator. */
const beijing = 8 * 3_600_000

/**
 * Starts emulators of SCF and STS. A function runs the code of the file `index.js` in the folder of its name, with an
 * event that is JSON.
 *
 * @param folder The folder in which the program deploys its functions.
 */
export async function openAccount(folder: string): Promise<Account> {
  const run: RunFunction = async ({ functionName, event }) => {
    const log: string[] = []
    const exports: { main_handler?: (event: unknown) => unknown } = {}
    const code = await readFile(join(folder, functionName, 'index.js'), 'utf8')
    runInContext(code, createContext({ exports, console: { log: (line: string) => log.push(line) } }))
    try {
      return { returned: await exports.main_handler?.(JSON.parse(event)), log }
    } catch (error) {
      return { failure: { message: String(error) }, log }
    }
  }
  const cloud = createScf({
    credentials: [keyPair, session],
    clock: { now: () => Date.now() + beijing },
    signatureAge: false,
    run,
  })
  const [scfServer, stsServer] = [await listen(cloud, { port: 0 }), await listen(createSts(), { port: 0 })]
  return {
    keyPair,
    environment: {
      TENCENTCLOUD_SECRET_ID: keyPair.secretId,
      TENCENTCLOUD_SECRET_KEY: keyPair.secretKey,
      TENCENTCLOUD_REGION: 'ap-guangzhou',
      TENCENTCLOUD_ENDPOINT_URL_SCF: scfServer.url,
      TENCENTCLOUD_ENDPOINT_URL_STS: stsServer.url,
    },
    close: async () => {
      await Promise.all([scfServer.close(), stsServer.close()])
    },
  }
}
