import type { Platform } from '../model/model.js'
import { platformFile } from '../spec/layout.js'
import type { Emitter } from './emitter.js'
import { alias } from './typescript/alias.js'
import { constant } from './typescript/constant.js'
import { literal, stringLiteral } from './typescript/literal.js'
import type { Declaration } from './typescript/module.js'
import { print } from './typescript/print.js'
import { union } from './typescript/union.js'

/**
 * The constants of the platform for the core: one export each, so that bundlers keep only those that are used. A project
 * without a spec of the platform installs the core instead.
 */
export const emitPlatform: Emitter = ({ platform, ownsPlatform }) => {
  if (!ownsPlatform) return []
  return print(
    [
      {
        path: 'packages/core/src/generated/platform.ts',
        scope: 'core',
        from: platformFile,
        declarations: declarationsOf(platform),
      },
    ],
    [],
  )
}

function declarationsOf({
  request,
  signatures,
  commonParameters,
  response,
  retryable,
  errors,
}: Platform): Declaration[] {
  const { v1, v3, window } = signatures
  const methods = Object.entries(v1.methods)
  const [initial] = methods.find(([, method]) => method.default === true) ?? []
  const required = (parameters: Readonly<Record<string, { readonly required: boolean }>>) =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, { required: parameter.required }]),
    )
  return [
    declare('algorithm', v3.algorithm, 'The algorithm of signature v3.'),
    declare('scopeTerminator', v3.terminator, 'The last part of the credential scope.'),
    declare(
      'keyPrefix',
      v3.keyPrefix,
      'The prefix of the SecretKey in the first step of the key derivation.',
    ),
    declare(
      'keyDerivation',
      Object.values(v3.keyDerivation),
      'The messages of the key derivation, in order.',
    ),
    declare('requiredSignedHeaders', v3.requiredHeaders, 'The headers that every v3 signature must cover.'),
    declare(
      'unsignedPayload',
      v3.unsignedPayload.value,
      'The value that replaces an unsigned body in the signature.',
    ),
    declare('unsignedPayloadHeader', v3.unsignedPayload.header, 'The header that marks a body as unsigned.'),
    declare(
      'canonicalRequestParts',
      Object.keys(v3.canonicalRequest),
      'The lines of the canonical request, in order.',
    ),
    declare('stringToSignParts', Object.keys(v3.stringToSign), 'The lines of the string to sign, in order.'),
    declare(
      'signatureWindow',
      window,
      'The permitted difference between the timestamp and the clock of the server, in seconds.',
    ),
    declareType(
      'SignatureMethod',
      union([v3.algorithm, ...methods.map(([name]) => name)].map(stringLiteral)),
      'The name of a signature method.',
    ),
    declare('defaultV1Method', initial, 'The signature method of v1 requests without a SignatureMethod.'),
    declare('requestForms', request.forms, 'The supported request forms.'),
    declare(
      'v3MaxBytes',
      maxBytesOf(v3.algorithm, request),
      'The maximum size of v3 requests in bytes: of the query of a GET request, or of the body of a POST request.',
    ),
    declare('v1MaxBytes', maxBytesOf(initial, request), 'The maximum size of v1 requests in bytes.'),
    declare(
      'v1SizeErrors',
      sizeErrorsOf(initial, request),
      'The error codes of larger v1 requests, by method. The others get RequestSizeLimitExceeded.',
    ),
    declare(
      'commonHeaders',
      required(commonParameters.v3),
      'The common parameters of v3, which are sent as headers.',
    ),
    declare(
      'commonParameters',
      required(commonParameters.v1),
      'The common parameters of v1, which are sent with the parameters of the action.',
    ),
    declare('envelope', response.envelope, 'The member of a response that contains all others.'),
    declare(
      'errorStatus',
      response.errorStatus.value,
      'The HTTP status of a response that contains an error.',
    ),
    declare(
      'throttlingErrors',
      retryable.throttling,
      'The error codes of throttled requests, each including its family.',
    ),
    declare(
      'internalErrors',
      retryable.internal,
      'The error codes of requests that may or may not have been processed, each including its family.',
    ),
    declare(
      'commonErrors',
      Object.fromEntries(errors.map(({ code, description }) => [code, description])),
      'The error codes that every action can return, with their descriptions.',
    ),
    declareType(
      'CommonErrorCode',
      'keyof typeof commonErrors',
      'An error code that every action can return.',
    ),
  ]
}

/** The size limits of one signature method. */
function maxBytesOf(signature: string | undefined, request: Platform['request']) {
  return Object.fromEntries(
    sizeLimitsOf(signature, request).map(({ method, maxBytes }) => [method, maxBytes]),
  )
}

/** The error codes of requests with one signature method that are too large. */
function sizeErrorsOf(signature: string | undefined, request: Platform['request']) {
  return Object.fromEntries(
    sizeLimitsOf(signature, request).flatMap(({ method, error }) => (error ? [[method, error.code]] : [])),
  )
}

function sizeLimitsOf(signature: string | undefined, { sizeLimits }: Platform['request']) {
  return sizeLimits.filter(({ signatures }) => signatures.some((one) => one === signature))
}

function declare(name: string, value: unknown, description: string): Declaration {
  return {
    key: `core:${name}`,
    name,
    typeOnly: false,
    structure: (boundName) =>
      constant(boundName, {
        description,
        initializer: `${literal(value)}${value !== null && typeof value === 'object' ? ' as const' : ''}`,
      }),
  }
}

function declareType(name: string, type: string, description: string): Declaration {
  return {
    key: `core:${name}`,
    name,
    typeOnly: true,
    structure: (boundName) => alias(boundName, type, description),
  }
}
