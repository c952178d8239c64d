import { dirname } from 'node:path'
import type { CodeRun } from './code-run.js'

/** The folders of an instance. In the cloud they are /var/user, /opt and /tmp. */
export interface InstanceFolders {
  readonly code: string
  /** The files of all layers. */
  readonly layers: string
  readonly temporary: string
}

/** Variables that Node and the libraries of the system read when a process starts. */
const readAtStart = /^(?:NODE_|LD_|LC_|LANG|TZ$|UV_|SSL_|OPENSSL_|MALLOC_|GLIBC_)/

/** Whether a function has environment variables that take effect only if its process starts with them. */
export function needsOwnStart(environment: Readonly<Record<string, string>>): boolean {
  return Object.keys(environment).some((name) => readAtStart.test(name))
}

/**
 * Returns the environment variables of a process that starts before it is known what it runs.
 *
 * @param mark A text that identifies the instances of an emulator.
 */
export function environmentInAdvance(mark: string): Record<string, string> {
  return { ...locale, PATH: systemPath, TC3_MOCK_INSTANCE: mark }
}

// The cloud has en_US.UTF8. Programs warn on machines without it, and the warnings would be in the log.
const locale = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

const systemPath = '/usr/local/bin:/usr/bin:/bin'

/**
 * Returns the environment variables of an instance: those of the platform and of the function, and nothing of the
 * emulator's own. A function cannot replace the platform's.
 *
 * @param interpreter The path of the program that runs the code.
 * @param mark A text that identifies the instances of an emulator.
 */
export function instanceEnvironment(
  run: CodeRun,
  { code, layers, temporary }: InstanceFolders,
  interpreter: string,
  mark: string,
): Record<string, string> {
  const { credentials } = run
  return {
    ...locale,
    ...run.environment,
    PATH: `${dirname(interpreter)}:${systemPath}`,
    HOME: temporary,
    PWD: code,
    TMPDIR: temporary,
    USER: 'qcloud',
    LOGNAME: 'qcloud',
    NODE_PATH: [code, `${code}/node_modules`, layers, `${layers}/node_modules`].join(':'),
    PYTHONPATH: `${code}:${layers}`,
    PYTHONDONTWRITEBYTECODE: 'x',
    PYTHONUNBUFFERED: 'x',
    LD_LIBRARY_PATH: [code, `${code}/lib`, layers, `${layers}/lib`].join(':'),
    CLASSPATH: `${code}:${layers}`,
    USER_CODE_ROOT: `${code}/`,
    SCF_RUNTIME: run.runtime,
    SCF_FUNCTIONNAME: run.functionName,
    SCF_FUNCTIONVERSION: run.version,
    SCF_NAMESPACE: run.namespace,
    TENCENTCLOUD_REGION: run.region,
    TENCENTCLOUD_APPID: run.account,
    TENCENTCLOUD_UIN: run.account,
    TENCENTCLOUD_TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    ...(credentials && {
      TENCENTCLOUD_SECRETID: credentials.secretId,
      TENCENTCLOUD_SECRETKEY: credentials.secretKey,
      TENCENTCLOUD_SESSIONTOKEN: credentials.token,
    }),
    TC3_MOCK_INSTANCE: mark,
  }
}
