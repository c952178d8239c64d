import type { ScfOptions } from '@tc3/mock-scf'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmulator } from '../emulator.js'
import { executable, programZip } from './program-zip.js'

/** A function, and the result of invoking it with `{"a":1}`. */
export interface Sample {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** @defaultValue `Nodejs18.15` */
  readonly runtime?: string
  /** Parameters of CreateFunction. */
  readonly settings?: object
  /** The mode of the files. */
  readonly mode?: number | 'windows'
  /** Whether the content of the first file does not match its checksum. */
  readonly damaged?: boolean
  /** The members of Result. */
  readonly result: object
  /** The lines that the function wrote, without the time before those of the console. */
  readonly lines?: readonly unknown[]
  /** The members of Result of a second event, which the same instance runs. */
  readonly again?: object
}

/** Returns the members of a failed result. */
export function failure(statusCode: number, members: object) {
  const errorCode = [430, 439, 443].includes(statusCode) ? 1 : -1
  return {
    InvokeResult: statusCode,
    RetMsg: asJson({ errorCode, statusCode, requestId: expect.any(String), ...members }),
  }
}

function asJson(value: object) {
  return expect.toSatisfy(
    (text: string) => {
      expect(JSON.parse(text)).toMatchObject(value)
      return true
    },
    `JSON of ${JSON.stringify(value)}`,
  )
}

/** Returns the members of the result of a function that threw an error. */
export const caught = (stackTrace: unknown) =>
  failure(430, { errorMessage: 'user code exception caught', stackTrace })

/** Returns the members of a result. */
export const returns = (value: unknown) => ({ InvokeResult: 0, RetMsg: JSON.stringify(value), ErrMsg: '' })

/** Tests samples in one emulator that runs code. */
export function testSamples(title: string, samples: readonly Sample[], options: ScfOptions = {}): void {
  describe(title, () => {
    const emulator = createEmulator({ code: 'run', ...options })

    afterAll(() => emulator.scf.close())

    it.each(samples)('$name', (sample) => testSample(emulator, sample))
  })
}

async function testSample({ call }: ReturnType<typeof createEmulator>, sample: Sample): Promise<void> {
  const {
    files,
    runtime = 'Nodejs18.15',
    mode = executable,
    damaged,
    settings,
    result,
    lines,
    again,
  } = sample
  const archive = programZip(files, mode)
  if (damaged) archive[archive.indexOf('exports')] = 0x45
  const FunctionName = 'sample'
  await call('CreateFunction', {
    FunctionName,
    Runtime: runtime,
    Handler: 'index.main_handler',
    Timeout: 10,
    Code: { ZipFile: archive.toString('base64') },
    ...settings,
  })
  const invoke = () => call('Invoke', { FunctionName, ClientContext: '{"a":1}', LogType: 'Tail' })
  try {
    const { Result } = await invoke()
    expect(Result).toMatchObject(result)
    const { Log, FunctionRequestId } = Object(Result)
    const logged: string[] = Log.split('\n')
    expect(logged[0]).toBe(`START RequestId: ${FunctionRequestId}`)
    if (lines)
      expect(
        logged
          .slice(2, -2)
          .filter((line) => !line.startsWith('ERROR '))
          .map((line) => line.split('\t').at(-1)),
      ).toEqual(lines)
    if (again) expect((await invoke()).Result).toMatchObject(again)
  } finally {
    await call('DeleteFunction', { FunctionName })
  }
}
