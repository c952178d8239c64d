import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { nearest } from '@tc3/mock'
import { createSamples, sampleTypes } from '../../trigger/event/samples.js'
import { createEmulatorClient } from '../emulator-client.js'
import { describeFailure } from '../failure-text.js'

/** The options of the command. */
export interface InvokeOptions {
  readonly event?: string
  readonly data?: string
  readonly sample?: string
  readonly namespace: string
  readonly qualifier?: string
  readonly region: string
  readonly endpoint: string
  readonly async?: true
  readonly json?: true
}

/**
 * Invokes a function, and prints its result on the standard output and its log on the standard error.
 *
 * @returns The exit code of the command: 1 if the function failed.
 * @throws {Error} If the event cannot be read, or the emulator refuses the call. The message is meant for users.
 */
export async function invoke(name: string, options: InvokeOptions): Promise<number> {
  const { namespace, qualifier, region, endpoint, async: isAsync = false, json = false } = options
  const event = await readEvent(options)
  const { Result } = await createEmulatorClient(endpoint).call('Invoke', region, {
    FunctionName: name,
    Namespace: namespace,
    InvocationType: isAsync ? 'Event' : 'RequestResponse',
    ...(event !== undefined && { ClientContext: event }),
    ...(qualifier !== undefined && { Qualifier: qualifier }),
    ...(!isAsync && { LogType: 'Tail' }),
  })
  const { InvokeResult, RetMsg, Log, FunctionRequestId } = Result
  const failed = InvokeResult !== 0
  if (Log && !json) process.stderr.write(`${Log}\n`)
  if (failed && !json) process.stderr.write(`${describeFailure(RetMsg ?? '')}\n`)
  if (json) process.stdout.write(`${JSON.stringify(Result)}\n`)
  else if (isAsync) process.stdout.write(`${FunctionRequestId}\n`)
  else if (!failed) process.stdout.write(`${RetMsg ?? ''}\n`)
  return failed ? 1 : 0
}

/** Returns the event as JSON; undefined if there is none. */
async function readEvent({ event, data, sample }: InvokeOptions): Promise<string | undefined> {
  if (sample !== undefined) return JSON.stringify(sampleEvent(sample))
  if (data !== undefined) return checkJson(data, '--data')
  if (event === '-') return checkJson(await text(process.stdin), 'The standard input')
  if (event !== undefined) return checkJson(await readFile(event, 'utf8'), event)
  return undefined
}

function checkJson(json: string, name: string): string {
  try {
    JSON.parse(json)
    return json
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function sampleEvent(name: string): object {
  const type = sampleTypes.find((candidate) => candidate === name)
  if (type) return createSamples()[type].event
  const suggestion = nearest(name, sampleTypes)
  throw new Error(
    `There is no sample event ${name}. ${suggestion ? `Did you mean ${suggestion}?` : `The samples are: ${sampleTypes.join(', ')}.`}`,
  )
}
