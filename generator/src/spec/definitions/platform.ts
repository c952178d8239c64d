import * as v from 'valibot'
import { errors } from './errors.js'
import { flag, localTime, prose, remark, source } from './parameter.js'

const signatureMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const

const signatureMethod = v.picklist(signatureMethods, signatureMethods.join(', '))

const positive = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number of at least 1'))

const requestForm = v.strictObject({
  method: v.picklist(['GET', 'POST'], 'GET or POST'),
  contentType: prose,
  signatures: v.array(signatureMethod),
  recommended: v.exactOptional(v.boolean()),
  restricted: v.exactOptional(
    v.pipe(prose, v.description('Which actions accept this form, where not all do.')),
  ),
})

const v1Method = v.strictObject({
  hash: prose,
  default: v.exactOptional(flag('Used where no SignatureMethod is sent.')),
})

const sizeLimit = v.strictObject({
  method: v.picklist(['GET', 'POST'], 'GET or POST'),
  signatures: v.array(signatureMethod),
  maxBytes: positive,
})

const words = v.array(prose)

/** A part of what is signed, in the words of its table. */
const signedPart = v.strictObject({
  description: prose,
  source: v.exactOptional(source),
  remark: v.exactOptional(remark),
})

const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/, 'lower-case hexadecimal digits'))

const base64 = v.pipe(v.string(), v.base64('Base64'))

const note = v.pipe(prose, v.description('What a reader must know who tries the example.'))

/** A request as it is sent and, where its secret key is known, the stages of its signature. */
const v3Example = v.strictObject({
  title: prose,
  url: v.pipe(v.string(), v.url('a web address')),
  headers: v.pipe(v.record(v.string(), v.string()), v.description('All headers but Authorization.')),
  body: v.exactOptional(v.string()),
  authorization: prose,
  worked: v.exactOptional(
    v.strictObject({
      secretId: prose,
      secretKey: prose,
      service: prose,
      payloadHash: v.exactOptional(hex),
      canonicalRequest: prose,
      canonicalRequestHash: v.exactOptional(hex),
      stringToSign: prose,
      keys: v.exactOptional(
        v.pipe(v.record(v.string(), hex), v.description('The derived keys, by the names of keyDerivation.')),
      ),
      signature: hex,
      source: v.exactOptional(source),
    }),
  ),
  source: v.exactOptional(source),
  note: v.exactOptional(note),
})

const v1Example = v.strictObject({
  title: prose,
  methods: v.array(v.picklist(['GET', 'POST'], 'GET or POST')),
  host: prose,
  parameters: v.record(v.string(), v.string()),
  worked: v.exactOptional(
    v.strictObject({
      secretKey: prose,
      requestString: v.exactOptional(prose),
      stringToSign: prose,
      signature: base64,
      encodedSignature: v.exactOptional(prose),
      sent: v.pipe(prose, v.description('All parameters as they are sent, their values encoded.')),
    }),
  ),
  source: v.exactOptional(source),
  note: v.exactOptional(note),
})

const answers = v.strictObject({ advice: words, example: v.record(v.string(), v.unknown()) })

/** An address in which the names of a product stand in braces. */
const resource = v.strictObject({
  name: prose,
  address: v.pipe(v.string(), v.regex(/^https:\/\/[^\s()<>]+$/, 'a web address')),
})

const commonParameter = v.strictObject({
  type: v.picklist(['String', 'Integer'], 'String or Integer'),
  required: v.boolean(),
  description: prose,
  source: v.exactOptional(source),
})

/** spec/tencentcloud.yaml: what all products of the cloud have in common. */
export const platform = v.pipe(
  v.strictObject({
    title: prose,
    apiVersion: prose,
    domain: v.pipe(prose, v.description('The domain below which every product has its host.')),
    credentials: v.strictObject({
      SecretId: prose,
      SecretKey: prose,
      maxPairs: v.pipe(positive, v.description('How many pairs of keys a user can have.')),
      advice: words,
      steps: v.pipe(words, v.description('How to get a pair of keys.')),
    }),
    request: v.strictObject({
      updated: localTime,
      protocol: prose,
      path: prose,
      encoding: prose,
      forms: v.pipe(v.array(requestForm), v.minLength(1, 'at least one form')),
      sizeLimits: v.pipe(v.array(sizeLimit), v.minLength(1, 'at least one limit')),
      addresses: v.pipe(words, v.description('Which service address to use.')),
      advice: words,
      flattening: v.pipe(
        v.array(v.strictObject({ description: prose, source })),
        v.description('How parameters are written in a query string or a form.'),
      ),
      percentEncoding: v.strictObject({ description: prose, source }),
    }),
    commonParameters: v.strictObject({
      v3: v.pipe(
        v.record(v.string(), commonParameter),
        v.description('HTTP headers of signature algorithm v3.'),
      ),
      v1: v.pipe(
        v.record(v.string(), commonParameter),
        v.description('Request parameters of signature algorithm v1.'),
      ),
    }),
    signatures: v.strictObject({
      window: v.pipe(positive, v.description('How far the timestamp and the server may differ, in seconds.')),
      v3: v.strictObject({
        updated: localTime,
        algorithm: v.literal('TC3-HMAC-SHA256'),
        description: prose,
        hash: prose,
        encoding: v.picklist(['hex', 'base64'], 'hex or base64'),
        canonicalRequest: v.pipe(
          v.record(v.string(), signedPart),
          v.description('The lines of the canonical request.'),
        ),
        stringToSign: v.pipe(
          v.record(v.string(), signedPart),
          v.description('The lines of the string to sign.'),
        ),
        advice: words,
        requiredHeaders: v.array(v.string()),
        credentialScope: v.pipe(v.array(prose), v.description('The parts of the credential scope.')),
        terminator: prose,
        keyPrefix: prose,
        keyDerivation: v.pipe(
          v.record(v.string(), prose),
          v.description('The derived keys, in turn, and what the key before is hashed with.'),
        ),
        authorization: v.pipe(prose, v.description('The header, with the names of its parts in braces.')),
        unsignedPayload: v.strictObject({ header: prose, value: prose, source }),
        examples: v.array(v3Example),
      }),
      v1: v.strictObject({
        updated: localTime,
        methods: v.strictObject({ HmacSHA1: v1Method, HmacSHA256: v1Method }),
        encoding: v.picklist(['hex', 'base64'], 'hex or base64'),
        stringToSign: v.pipe(v.array(prose), v.description('What is concatenated, in turn.')),
        order: prose,
        steps: v.array(v.strictObject({ title: prose, description: prose, remark: v.exactOptional(remark) })),
        advice: words,
        examples: v.array(v1Example),
      }),
      failures: v.pipe(
        v.record(v.string(), v.union([prose, remark], 'a text, or a remark with its source')),
        v.description('Error codes of signatures that are refused, and what to do about them.'),
      ),
    }),
    response: v.strictObject({
      updated: localTime,
      envelope: prose,
      requestId: v.strictObject({ name: prose, type: v.literal('String'), description: prose }),
      error: v.strictObject({ name: prose, code: prose, message: prose }),
      errorStatus: v.strictObject({
        value: v.pipe(v.number(), v.description('The HTTP status of an answer that carries an error.')),
        source,
      }),
      success: answers,
      failure: answers,
    }),
    developerResources: v.strictObject({
      explorer: v.strictObject({ ...resource.entries, description: prose }),
      sdks: v.strictObject({ description: prose, list: v.array(resource) }),
      commandLine: resource,
    }),
    retryable: v.strictObject({
      throttling: v.pipe(v.array(v.string()), v.description('The request was refused for its frequency.')),
      internal: v.pipe(v.array(v.string()), v.description('The request may or may not have been processed.')),
      source,
    }),
    errors,
  }),
  v.metadata({ title: 'Platform' }),
)

export type PlatformDocument = v.InferOutput<typeof platform>
