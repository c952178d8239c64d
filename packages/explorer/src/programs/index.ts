import type { Call } from './call.js'
import {
  cppProgram,
  dotnetProgram,
  goProgram,
  javaProgram,
  nodeProgram,
  phpProgram,
  pythonProgram,
} from './sdks.js'
import { typescriptProgram } from './typescript.js'

export type { Call } from './call.js'
export { curlCommand } from './curl.js'
export { type SignedRequest, signRequest } from './signed-request.js'

/** A program that makes a call. */
export interface Program {
  /** The name of the language, with the SDK if it is not that of the project. */
  readonly language: string
  /** The name of the language in Markdown. */
  readonly syntax: string
  readonly text: string
}

/** The programs that make a call: with the client of the project if the product has one, and with the official SDKs. */
export function programs(call: Call): readonly Program[] {
  const { packageId } = call
  return [
    ...(packageId === undefined
      ? []
      : [{ language: 'TypeScript', syntax: 'ts', text: typescriptProgram(call, packageId) }]),
    { language: 'Python SDK', syntax: 'python', text: pythonProgram(call) },
    { language: 'Java SDK', syntax: 'java', text: javaProgram(call) },
    { language: 'PHP SDK', syntax: 'php', text: phpProgram(call) },
    { language: 'Go SDK', syntax: 'go', text: goProgram(call) },
    { language: 'Node.js SDK', syntax: 'js', text: nodeProgram(call) },
    { language: '.NET SDK', syntax: 'csharp', text: dotnetProgram(call) },
    { language: 'C++ SDK', syntax: 'cpp', text: cppProgram(call) },
  ]
}
