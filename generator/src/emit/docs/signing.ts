import type { Platform } from '../../model/model.js'
import { contentTypeOf, percentEncoding, v1Request, v3Request } from './requests.js'
import { sourceNote, withNotes } from './source.js'

type V3 = Platform['signatures']['v3']

/** The view of the page about signatures, with worked examples. */
export function signingView(platform: Platform): object {
  return {
    credentials: platform.credentials,
    encoding: platform.request.encoding,
    percentEncoding: percentEncoding(platform),
    window: platform.signatures.window,
    v3: v3View(platform),
    v1: v1View(platform),
    failures: failuresView(platform),
  }
}

function v3View({ request, signatures: { v3 } }: Platform) {
  return {
    ...v3,
    canonicalRequest: partsView(v3.canonicalRequest),
    stringToSign: partsView(v3.stringToSign),
    scope: v3.credentialScope.map((part) => documentedName(part, v3)).join('/'),
    keys: Object.entries(v3.keyDerivation).map(([name, message], index, all) => ({
      name,
      key: all[index - 1]?.[0] ?? `"${v3.keyPrefix}" + SecretKey`,
      message: message === 'terminator' ? `"${v3.terminator}"` : documentedName(message, v3),
    })),
    signingKey: Object.keys(v3.keyDerivation).at(-1),
    authorization: v3.authorization.replaceAll(/\{(\w+)\}/g, '<$1>'),
    getContentType: contentTypeOf(request, 'GET', v3.algorithm),
    unsignedLength: v3.unsignedPayload.value.length,
    unsignedSource: sourceNote(v3.unsignedPayload.source),
    examples: v3.examples.flatMap((example) => {
      const { title, authorization, note = '', source, worked } = example
      if (worked === undefined) return []
      const { payloadHash = '', canonicalRequestHash = '', keys = {} } = worked
      return [
        {
          title,
          authorization,
          note,
          request: v3Request(example).text,
          worked: {
            ...worked,
            payloadHash,
            canonicalRequestHash,
            keys: Object.entries(keys).map(([name, hex]) => ({ name, hex })),
          },
          sources: [source, worked.source].filter((text) => text !== undefined).map(sourceNote),
        },
      ]
    }),
  }
}

function partsView(parts: V3['canonicalRequest']) {
  return Object.entries(parts).map(([name, { description, ...notes }]) => ({
    name,
    explanation: withNotes(description, notes),
  }))
}

/** The name of a part of the credential scope as the documentation spells it. */
function documentedName(part: string, { terminator }: V3): string {
  if (part === 'terminator') return terminator
  return part.slice(0, 1).toUpperCase() + part.slice(1)
}

function v1View({ request, signatures: { v1 } }: Platform) {
  return {
    ...v1,
    postContentType: contentTypeOf(request, 'POST', 'HmacSHA1'),
    steps: v1.steps.map(({ title, description, remark }, index) => ({
      title,
      description: withNotes(description, { remark }, '\n\n'),
      number: index + 1,
    })),
    methods: Object.entries(v1.methods).map(([name, { hash, default: initial }]) => ({
      name,
      hash,
      initial: initial ?? false,
    })),
    examples: v1.examples.flatMap((example) => {
      const { methods, host, parameters, source, worked } = example
      const [method] = methods
      if (worked === undefined || method === undefined) return []
      const { requestString = '', encodedSignature = '' } = worked
      const { title, text, note } = v1Request(example, method, request)
      return [
        {
          title,
          method,
          host,
          parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
          worked: { ...worked, requestString, encodedSignature },
          request: text,
          note,
          source: source === undefined ? '' : sourceNote(source),
        },
      ]
    }),
  }
}

/** The advice for each error code of the documentation, or the description of the code with our remark. */
function failuresView({ signatures, errors }: Platform) {
  return Object.entries(signatures.failures).map(([code, advice]) => {
    if (typeof advice === 'string') return { code, advice }
    const { description = '' } = errors.find((error) => error.code === code) ?? {}
    return { code, advice: withNotes(description, { remark: advice }) }
  })
}
