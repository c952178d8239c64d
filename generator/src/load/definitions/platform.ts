import * as v from 'valibot'
import { errors } from './errors.js'
import { flag, prose, source } from './parameter.js'

const signatureMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const

const signatureMethod = v.picklist(signatureMethods, signatureMethods.join(', '))

const bytes = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number of at least 1'))

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
  maxBytes: bytes,
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
    request: v.strictObject({
      protocol: prose,
      path: prose,
      encoding: prose,
      forms: v.pipe(v.array(requestForm), v.minLength(1, 'at least one form')),
      sizeLimits: v.pipe(v.array(sizeLimit), v.minLength(1, 'at least one limit')),
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
      window: v.pipe(bytes, v.description('How far the timestamp and the server may differ, in seconds.')),
      v3: v.strictObject({
        algorithm: v.literal('TC3-HMAC-SHA256'),
        hash: prose,
        encoding: v.picklist(['hex', 'base64'], 'hex or base64'),
        canonicalRequest: v.pipe(v.array(prose), v.description('The lines of the canonical request.')),
        stringToSign: v.pipe(v.array(prose), v.description('The lines of the string to sign.')),
        requiredHeaders: v.array(v.string()),
        credentialScope: v.pipe(v.array(prose), v.description('The parts of the credential scope.')),
        terminator: prose,
        keyPrefix: prose,
        keyDerivation: v.pipe(v.array(prose), v.description('What the secret key is hashed with, in turn.')),
        unsignedPayload: v.strictObject({ header: prose, value: prose, source }),
      }),
      v1: v.strictObject({
        methods: v.strictObject({ HmacSHA1: v1Method, HmacSHA256: v1Method }),
        encoding: v.picklist(['hex', 'base64'], 'hex or base64'),
        stringToSign: v.pipe(v.array(prose), v.description('What is concatenated, in turn.')),
        order: prose,
      }),
    }),
    response: v.strictObject({
      envelope: prose,
      requestId: v.strictObject({ name: prose, type: v.literal('String'), description: prose }),
      error: v.strictObject({ name: prose, code: prose, message: prose }),
      errorStatus: v.pipe(v.number(), v.description('The HTTP status of an answer that carries an error.')),
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
