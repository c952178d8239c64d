import * as v from 'valibot'
import { errors } from './errors.js'
import { flag, localTime, prose, remark, source, webAddress } from './parameter.js'
import { record } from './record.js'

const signatureMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const

const signatureMethod = v.picklist(signatureMethods, signatureMethods.join(', '))

const positive = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number of at least 1'))

const requestForm = v.strictObject({
  method: v.picklist(['GET', 'POST'], 'GET or POST'),
  contentType: prose,
  signatures: v.array(signatureMethod),
  recommended: v.exactOptional(v.boolean()),
  restricted: v.exactOptional(
    v.pipe(prose, v.description('The actions that accept this form, if not all do.')),
  ),
})

const v1Method = v.strictObject({
  hash: prose,
  default: v.exactOptional(flag('Used for requests without a SignatureMethod.')),
})

const sizeLimit = v.strictObject({
  method: v.picklist(['GET', 'POST'], 'GET or POST'),
  signatures: v.array(signatureMethod),
  maxBytes: positive,
  error: v.exactOptional(
    v.pipe(
      v.strictObject({ code: prose, source }),
      v.description('The error code of larger requests, if it is not RequestSizeLimitExceeded.'),
    ),
  ),
})

const texts = v.array(prose)

/** A line of the canonical request or of the string to sign, with the description of its table. */
const signedPart = v.strictObject({
  description: prose,
  source: v.exactOptional(source),
  remark: v.exactOptional(remark),
})

const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/, 'lower-case hexadecimal digits'))

const base64 = v.pipe(v.string(), v.base64('Base64'))

const note = v.pipe(prose, v.description('Information for readers who try the example.'))

/** A request as it is sent and, if its SecretKey is known, the steps of its signature. */
const v3Example = v.strictObject({
  title: prose,
  url: webAddress,
  headers: v.pipe(record(v.string(), v.string()), v.description('All headers except Authorization.')),
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
        v.pipe(record(v.string(), hex), v.description('The derived keys, by the names of keyDerivation.')),
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
  parameters: record(v.string(), v.string()),
  worked: v.exactOptional(
    v.strictObject({
      secretKey: prose,
      requestString: v.exactOptional(prose),
      stringToSign: prose,
      signature: base64,
      encodedSignature: v.exactOptional(prose),
      sent: v.pipe(prose, v.description('All parameters as they are sent, with encoded values.')),
    }),
  ),
  source: v.exactOptional(source),
  note: v.exactOptional(note),
})

const responseForm = v.strictObject({ advice: texts, example: record(v.string(), v.unknown()) })

/** A URL with placeholders in braces for the names of a product. */
const resource = v.strictObject({
  name: prose,
  address: v.pipe(v.string(), v.regex(/^https:\/\/[^\s()<>]+$/, 'a URL that begins with https://')),
})

const commonParameter = v.strictObject({
  type: v.picklist(['String', 'Integer'], 'String or Integer'),
  required: v.boolean(),
  description: prose,
  source: v.exactOptional(source),
})

/** spec/tencentcloud.yaml: everything that all products of the cloud have in common. */
export const platform = v.pipe(
  v.strictObject({
    title: prose,
    apiVersion: prose,
    domain: v.pipe(prose, v.description('The parent domain of the hosts of all products.')),
    credentials: v.strictObject({
      SecretId: prose,
      SecretKey: prose,
      maxPairs: v.pipe(positive, v.description('The maximum number of key pairs of a user.')),
      advice: texts,
      steps: v.pipe(texts, v.description('The steps to create a key pair.')),
    }),
    request: v.strictObject({
      updated: localTime,
      protocol: prose,
      path: prose,
      encoding: prose,
      forms: v.pipe(v.array(requestForm), v.minLength(1, 'at least one form')),
      sizeLimits: v.pipe(v.array(sizeLimit), v.minLength(1, 'at least one limit')),
      addresses: v.pipe(texts, v.description('Advice about which endpoint to use.')),
      advice: texts,
      flattening: v.pipe(
        v.array(v.strictObject({ description: prose, source })),
        v.description('The format of parameters in a query string or a form.'),
      ),
      percentEncoding: v.strictObject({ description: prose, source }),
    }),
    commonParameters: v.strictObject({
      v3: v.pipe(record(v.string(), commonParameter), v.description('The HTTP headers of signature v3.')),
      v1: v.pipe(
        record(v.string(), commonParameter),
        v.description('The request parameters of signature v1.'),
      ),
    }),
    signatures: v.strictObject({
      window: v.pipe(
        positive,
        v.description(
          'The permitted difference between the timestamp and the clock of the server, in seconds.',
        ),
      ),
      v3: v.strictObject({
        updated: localTime,
        algorithm: v.literal('TC3-HMAC-SHA256'),
        description: prose,
        hash: prose,
        encoding: v.picklist(['hex', 'base64'], 'hex or base64'),
        canonicalRequest: v.pipe(
          record(v.string(), signedPart),
          v.description('The lines of the canonical request.'),
        ),
        stringToSign: v.pipe(
          record(v.string(), signedPart),
          v.description('The lines of the string to sign.'),
        ),
        advice: texts,
        requiredHeaders: v.array(v.string()),
        credentialScope: v.pipe(v.array(prose), v.description('The parts of the credential scope.')),
        terminator: prose,
        keyPrefix: prose,
        keyDerivation: v.pipe(
          record(v.string(), prose),
          v.description('The derived keys in order, each with the message that the previous key signs.'),
        ),
        authorization: v.pipe(prose, v.description('The header, with placeholders in braces.')),
        unsignedPayload: v.strictObject({ header: prose, value: prose, source }),
        examples: v.array(v3Example),
      }),
      v1: v.strictObject({
        updated: localTime,
        methods: v.strictObject({ HmacSHA1: v1Method, HmacSHA256: v1Method }),
        encoding: v.picklist(['hex', 'base64'], 'hex or base64'),
        stringToSign: v.pipe(v.array(prose), v.description('The concatenated parts, in order.')),
        order: prose,
        steps: v.array(v.strictObject({ title: prose, description: prose, remark: v.exactOptional(remark) })),
        advice: texts,
        examples: v.array(v1Example),
      }),
      failures: v.pipe(
        record(v.string(), v.union([prose, remark], 'a text, or a remark with its source')),
        v.description('The error codes of rejected signatures, each with advice.'),
      ),
    }),
    response: v.strictObject({
      updated: localTime,
      envelope: prose,
      requestId: v.strictObject({ name: prose, type: v.literal('String'), description: prose }),
      error: v.strictObject({ name: prose, code: prose, message: prose }),
      errorStatus: v.strictObject({
        value: v.pipe(v.number(), v.description('The HTTP status of a response that contains an error.')),
        source,
      }),
      success: responseForm,
      failure: responseForm,
    }),
    developerResources: v.strictObject({
      explorer: v.strictObject({ ...resource.entries, description: prose }),
      sdks: v.strictObject({ description: prose, list: v.array(resource) }),
      commandLine: resource,
    }),
    retryable: v.strictObject({
      throttling: v.pipe(v.array(v.string()), v.description('The error codes of throttled requests.')),
      internal: v.pipe(
        v.array(v.string()),
        v.description('The error codes of requests that may or may not have been processed.'),
      ),
      source,
    }),
    errorAdvice: v.exactOptional(
      v.strictObject({
        codes: v.pipe(
          record(v.string(), prose),
          v.description('What a caller can do about an error, by the code or its family.'),
        ),
        source,
      }),
    ),
    errors,
  }),
  v.metadata({ title: 'Platform' }),
)

export type PlatformDocument = v.InferOutput<typeof platform>
