import type { Call } from './call.js'
import { type SdkLanguage, sdkLanguages } from './languages.js'
import { sdkProgram } from './sdks.js'
import { typescriptProgram } from './typescript.js'

export { type Call, isDocumented } from './call.js'
export { curlCommand } from './curl.js'
export { type SignedRequest, signRequest } from './signed-request.js'

/** A program that makes a call. */
export interface Program {
  readonly language: 'TypeScript' | SdkLanguage
  /** The name of the language in Markdown. */
  readonly syntax: string
  readonly text: string
}

/** The programs that make a call: with the client of the project if the product has one, and with the official SDKs. */
export function programs(call: Call): readonly Program[] {
  const text = typescriptProgram(call)
  const own = text === undefined ? [] : [{ language: 'TypeScript', syntax: 'ts', text } as const]
  const languages = Object.keys(sdkLanguages).filter(isSdkLanguage)
  return [
    ...own,
    ...languages.map((language) => ({
      language,
      syntax: sdkLanguages[language],
      text: sdkProgram(language, call),
    })),
  ]
}

function isSdkLanguage(name: string): name is SdkLanguage {
  return Object.hasOwn(sdkLanguages, name)
}
