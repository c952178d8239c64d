import type { Platform } from '../../model/model.js'
import { v3Request } from './requests.js'
import { sourceNote, withNotes } from './source.js'

type Signatures = Platform['signatures']
type V3 = Signatures['v3']

/** How requests are signed, with examples worked stage by stage. */
export const signingView = ({ signatures, credentials }: Platform): object => ({
  credentials,
  window: signatures.window,
  v3: v3View(signatures.v3),
  v1: v1View(signatures.v1),
  failures: Object.entries(signatures.failures).map(([code, words]) => ({ code, words })),
})

const v3View = (v3: V3) => ({
  ...v3,
  canonicalRequest: partsView(v3.canonicalRequest),
  stringToSign: partsView(v3.stringToSign),
  scope: v3.credentialScope.map((part) => writtenName(part, v3)).join('/'),
  keys: Object.entries(v3.keyDerivation).map(([name, message], index, all) => ({
    name,
    key: all[index - 1]?.[0] ?? `"${v3.keyPrefix}" + SecretKey`,
    message: message === 'terminator' ? `"${v3.terminator}"` : writtenName(message, v3),
  })),
  signingKey: Object.keys(v3.keyDerivation).at(-1),
  authorization: v3.authorization.replaceAll(/\{(\w+)\}/g, '<$1>'),
  unsignedSource: sourceNote(v3.unsignedPayload.source),
  examples: v3.examples.flatMap((example) => {
    const { worked } = example
    if (worked === undefined) return []
    return [
      {
        ...example,
        request: v3Request(example).text,
        worked: { ...worked, keys: Object.entries(worked.keys).map(([name, hex]) => ({ name, hex })) },
        source: sourceNote(worked.source),
      },
    ]
  }),
})

const partsView = (parts: V3['canonicalRequest']) =>
  Object.entries(parts).map(([name, { description, source }]) => ({
    name,
    explanation: withNotes(description, { source }),
  }))

/** A part of the credential scope as the documentation writes it. */
function writtenName(part: string, { terminator }: V3): string {
  if (part === 'terminator') return terminator
  return part.slice(0, 1).toUpperCase() + part.slice(1)
}

const v1View = (v1: Signatures['v1']) => ({
  ...v1,
  steps: v1.steps.map((step, index) => ({ ...step, number: index + 1 })),
  methods: Object.entries(v1.methods).map(([name, { hash, default: initial }]) => ({
    name,
    hash,
    initial: initial ?? false,
  })),
  examples: v1.examples.flatMap(({ title, methods, host, parameters, worked }) =>
    worked === undefined
      ? []
      : [
          {
            title: `${methods[0]} request, ${title}`,
            method: methods[0],
            host,
            parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
            worked,
          },
        ],
  ),
})
