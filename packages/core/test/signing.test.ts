import { canonicalRequestParts, stringToSignParts, unsignedPayload } from '@tc3/core/platform'
import {
  authorization,
  canonicalHeaders,
  canonicalRequest,
  credentialScope,
  encode,
  flatten,
  queryString,
  requestDate,
  sha256Hex,
  signature,
  signatureV1,
  signedHeaders,
  signingKey,
  signTc3,
  signV1,
  stringToSign,
  stringToSignV1,
} from '@tc3/core/signing'
import { describe, expect, it } from 'vitest'
import { referenceAuthorization } from './reference.js'
import { capitals, escaped, get, nestedGet, post, v1, v1Form, v1Sha256 } from './vectors.js'

describe('the example of chapter Signature v3, step by step', () => {
  it('hashes the payload', async () => {
    expect(await sha256Hex(post.request.payload)).toBe(post.payloadHash)
  })

  it('joins the canonical headers and their names', () => {
    expect(canonicalHeaders(post.request.headers)).toBe(
      'content-type:application/json; charset=utf-8\nhost:cvm.tencentcloudapi.com\n',
    )
    expect(signedHeaders(post.request.headers)).toBe('content-type;host')
  })

  it('joins the canonical request', () => {
    const { method, path, query, headers } = post.request
    expect(canonicalRequest({ method, path, query, headers, payloadHash: post.payloadHash })).toBe(
      post.canonicalRequest,
    )
  })

  it('hashes the canonical request', async () => {
    expect(await sha256Hex(post.canonicalRequest)).toBe(post.canonicalRequestHash)
  })

  it('joins the credential scope and the string to sign', () => {
    const { timestamp, service } = post.scope
    const scope = credentialScope(timestamp, service)
    expect(scope).toBe(post.credentialScope)
    expect(stringToSign({ timestamp, scope, canonicalRequestHash: post.canonicalRequestHash })).toBe(
      post.stringToSign,
    )
  })

  it('derives the key and signs', async () => {
    const key = await signingKey(post.credentials.secretKey, '2019-02-25', 'cvm')
    expect(await signature(key, post.stringToSign)).toBe(post.signature)
  })

  it('joins the Authorization header', () => {
    expect(
      authorization({
        secretId: post.credentials.secretId,
        scope: post.credentialScope,
        signedHeaders: 'content-type;host',
        signature: post.signature,
      }),
    ).toBe(post.authorization)
  })

  it('returns the results of all steps', async () => {
    expect(await signTc3(post.request, post.credentials, post.scope)).toEqual({
      canonicalRequest: post.canonicalRequest,
      stringToSign: post.stringToSign,
      signature: post.signature,
      authorization: post.authorization,
    })
  })
})

describe('the other examples of TC3-HMAC-SHA256', () => {
  it('signs escapes in a body unchanged', async () => {
    const signed = await signTc3(escaped.request, escaped.credentials, escaped.scope)
    expect(signed.signature).toBe(escaped.signature)
  })

  it('signs a GET request', async () => {
    const signed = await signTc3(get.request, get.credentials, get.scope)
    expect(signed.canonicalRequest).toBe(get.canonicalRequest)
    expect(signed.authorization).toBe(get.authorization)
  })

  it('signs the query of a GET request as it is sent', async () => {
    const { request, input, credentials, scope } = nestedGet
    expect(queryString(flatten(input))).toBe(request.query)
    expect((await signTc3(request, credentials, scope)).signature).toBe(nestedGet.signature)
  })

  it('signs a Content-Type in lowercase, and a body in UTF-8', async () => {
    const { request, credentials, scope } = capitals
    expect((await signTc3(request, credentials, scope)).signature).toBe(capitals.signature)
  })
})

describe('the parts of TC3-HMAC-SHA256', () => {
  it('joins the parts of the canonical request in the documented order', () => {
    const text = canonicalRequest({
      method: 'HTTPRequestMethod',
      path: 'CanonicalURI',
      query: 'CanonicalQueryString',
      headers: { 'signed-header': 'value' },
      payloadHash: 'HashedRequestPayload',
    })
    const documented = canonicalRequestParts
      .join('\n')
      .replace('CanonicalHeaders', 'signed-header:value\n')
      .replace('SignedHeaders', 'signed-header')
    expect(text).toBe(documented)
  })

  it('joins the parts of the string to sign in the documented order', () => {
    const text = stringToSign({
      timestamp: 1,
      scope: 'CredentialScope',
      canonicalRequestHash: 'HashedCanonicalRequest',
    })
    expect(text).toBe(
      stringToSignParts.join('\n').replace('Algorithm', 'TC3-HMAC-SHA256').replace('RequestTimestamp', '1'),
    )
  })

  it('sorts, lowercases and trims headers, also if one name is a prefix of another', () => {
    const headers = { 'X-TC-Action': ' DescribeInstances ', Host: 'h', 'x-tc': 'a', 'Content-Type': 'T' }
    expect(canonicalHeaders(headers)).toBe('content-type:t\nhost:h\nx-tc:a\nx-tc-action:describeinstances\n')
    expect(signedHeaders(headers)).toBe('content-type;host;x-tc;x-tc-action')
  })

  it('signs the documented literal instead of an unsigned payload', async () => {
    const request = { ...post.request, payload: unsignedPayload }
    const signed = await signTc3(request, post.credentials, post.scope)
    expect(signed.authorization).toBe(
      referenceAuthorization({
        ...request,
        ...post.credentials,
        ...post.scope,
        headers: Object.entries(request.headers),
        payload: 'UNSIGNED-PAYLOAD',
      }),
    )
    expect(signed.signature).not.toBe(post.signature)
  })

  it('signs bytes and the equivalent text identically', async () => {
    const bytes = new TextEncoder().encode(post.request.payload)
    const signed = await signTc3({ ...post.request, payload: bytes }, post.credentials, post.scope)
    expect(signed.signature).toBe(post.signature)
  })

  it('uses the date in UTC, in any order of timestamps', () => {
    // 2019-02-26 00:44:25 in UTC+8, which the documentation warns about.
    expect(requestDate(1551113065)).toBe('2019-02-25')
    expect(requestDate(1551139199)).toBe('2019-02-25')
    expect(requestDate(1551139200)).toBe('2019-02-26')
    expect(requestDate(1551139199)).toBe('2019-02-25')
    expect(requestDate(0)).toBe('1970-01-01')
  })

  it('rejects an invalid timestamp', async () => {
    const scope = { timestamp: Number.NaN, service: 'cvm' }
    await expect(async () => signTc3(post.request, post.credentials, scope)).rejects.toThrow(RangeError)
  })
})

describe('the example of chapter Signature (v1)', () => {
  it('joins the string to sign from parameters in any order', () => {
    expect(stringToSignV1(v1.request)).toBe(v1.stringToSign)
    expect(stringToSignV1({ ...v1.request, parameters: v1.request.parameters.toReversed() })).toBe(
      v1.stringToSign,
    )
  })

  it('signs it with HmacSHA1', async () => {
    expect(await signatureV1(v1.credentials.secretKey, 'HmacSHA1', v1.stringToSign)).toBe(v1.signature)
    expect(await signV1(v1.request, v1.credentials, 'HmacSHA1')).toEqual({
      stringToSign: v1.stringToSign,
      signature: v1.signature,
    })
    expect(encode(v1.signature)).toBe(v1.encodedSignature)
  })

  it.each([v1Sha256, v1Form])('signs a $request.method with HmacSHA256', async (example) => {
    const { signature } = await signV1(example.request, example.credentials, 'HmacSHA256')
    expect(signature).toBe(example.signature)
  })

  it('sorts names as text, not by their numbers', () => {
    const parameters: [string, string][] = ['InstanceIds.2', 'InstanceIds.12', 'InstanceIds.0'].map(
      (name) => [name, ''],
    )
    expect(stringToSignV1({ ...v1.request, parameters })).toBe(
      'GETcvm.tencentcloudapi.com/?InstanceIds.0=&InstanceIds.12=&InstanceIds.2=',
    )
  })

  it('signs values that are not percent-encoded', () => {
    expect(stringToSignV1({ ...v1.request, parameters: [['Name', 'a b&c=未']] })).toBe(
      'GETcvm.tencentcloudapi.com/?Name=a b&c=未',
    )
  })
})
