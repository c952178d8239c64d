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
 * The platform's facts for the signing core: one constant each, so that bundlers keep only those that are used. Where
 * the project does not describe the platform, the core is one that is installed.
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
    declare('keyPrefix', v3.keyPrefix, 'What stands before the secret key where the key derivation begins.'),
    declare('keyDerivation', Object.values(v3.keyDerivation), 'What the secret key is hashed with, in turn.'),
    declare('requiredSignedHeaders', v3.requiredHeaders, 'Headers that every v3 signature covers.'),
    declare(
      'unsignedPayload',
      v3.unsignedPayload.value,
      'What is signed in place of a body that is not signed.',
    ),
    declare('unsignedPayloadHeader', v3.unsignedPayload.header, 'The header that says so.'),
    declare(
      'canonicalRequestParts',
      Object.keys(v3.canonicalRequest),
      'The lines of the canonical request, in turn.',
    ),
    declare('stringToSignParts', Object.keys(v3.stringToSign), 'The lines of the string to sign, in turn.'),
    declare('signatureWindow', window, 'How far the timestamp and the server may differ, in seconds.'),
    declareType(
      'SignatureMethod',
      union([v3.algorithm, ...methods.map(([name]) => name)].map(stringLiteral)),
      'The name of a signature method.',
    ),
    declare('defaultV1Method', initial, 'The signature method of v1 where a request names none.'),
    declare('requestForms', request.forms, 'The forms that a request can have.'),
    declare(
      'v3MaxBytes',
      maxBytesOf(v3.algorithm, request),
      'The most bytes of a request signed with v3: the query of a GET, the body of a POST.',
    ),
    declare('v1MaxBytes', maxBytesOf(initial, request), 'The same of a request signed with v1.'),
    declare('commonHeaders', required(commonParameters.v3), 'Common parameters of v3, sent as headers.'),
    declare(
      'commonParameters',
      required(commonParameters.v1),
      'Common parameters of v1, sent beside the others.',
    ),
    declare('envelope', response.envelope, 'The member of an answer that holds all others.'),
    declare('errorStatus', response.errorStatus.value, 'The HTTP status of an answer that carries an error.'),
    declare(
      'throttlingErrors',
      retryable.throttling,
      'Error codes, each with its family, of requests that were refused for their frequency.',
    ),
    declare(
      'internalErrors',
      retryable.internal,
      'Error codes, each with its family, of requests that may or may not have been processed.',
    ),
    declare(
      'commonErrors',
      Object.fromEntries(errors.map(({ code, description }) => [code, description])),
      'Error codes that every action can answer, with their descriptions.',
    ),
    declareType(
      'CommonErrorCode',
      'keyof typeof commonErrors',
      'An error code that every action can answer.',
    ),
  ]
}

/** The size limits of one signature method. */
function maxBytesOf(signature: string | undefined, { sizeLimits }: Platform['request']) {
  return Object.fromEntries(
    sizeLimits
      .filter(({ signatures }) => signatures.some((one) => one === signature))
      .map(({ method, maxBytes }) => [method, maxBytes]),
  )
}

function declare(name: string, value: unknown, description: string): Declaration {
  return {
    key: `core:${name}`,
    name,
    typeOnly: false,
    structure: (settled) =>
      constant(settled, {
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
    structure: (settled) => alias(settled, type, description),
  }
}
