// Generated from spec/tencentcloud.yaml by `tc3 generate`. Do not edit.

/** The algorithm of signature v3. */
export const algorithm = 'TC3-HMAC-SHA256';

/** The last part of the credential scope. */
export const scopeTerminator = 'tc3_request';

/** The prefix of the SecretKey in the first step of the key derivation. */
export const keyPrefix = 'TC3';

/** The messages of the key derivation, in order. */
export const keyDerivation = ['date', 'service', 'terminator'] as const;

/** The headers that every v3 signature must cover. */
export const requiredSignedHeaders = ['content-type', 'host'] as const;

/** The value that replaces an unsigned body in the signature. */
export const unsignedPayload = 'UNSIGNED-PAYLOAD';

/** The header that marks a body as unsigned. */
export const unsignedPayloadHeader = 'X-TC-Content-SHA256';

/** The lines of the canonical request, in order. */
export const canonicalRequestParts = [
  'HTTPRequestMethod',
  'CanonicalURI',
  'CanonicalQueryString',
  'CanonicalHeaders',
  'SignedHeaders',
  'HashedRequestPayload',
] as const;

/** The lines of the string to sign, in order. */
export const stringToSignParts = ['Algorithm', 'RequestTimestamp', 'CredentialScope', 'HashedCanonicalRequest'] as const;

/** The permitted difference between the timestamp and the clock of the server, in seconds. */
export const signatureWindow = 300;

/** The name of a signature method. */
export type SignatureMethod = 'TC3-HMAC-SHA256' | 'HmacSHA1' | 'HmacSHA256';

/** The signature method of v1 requests without a SignatureMethod. */
export const defaultV1Method = 'HmacSHA1';

/** The supported request forms. */
export const requestForms = [
  {
    method: 'POST',
    contentType: 'application/json',
    signatures: ['TC3-HMAC-SHA256'],
    recommended: true,
  },
  {
    method: 'POST',
    contentType: 'application/x-www-form-urlencoded',
    signatures: ['HmacSHA256', 'HmacSHA1'],
  },
  {
    method: 'POST',
    contentType: 'multipart/form-data',
    signatures: ['TC3-HMAC-SHA256'],
    restricted: 'only supported by certain APIs',
  },
  {
    method: 'GET',
    contentType: 'application/x-www-form-urlencoded',
    signatures: ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'],
  },
] as const;

/** The maximum size of v3 requests in bytes: of the query of a GET request, or of the body of a POST request. */
export const v3MaxBytes = { GET: 32768, POST: 10485760 } as const;

/** The maximum size of v1 requests in bytes. */
export const v1MaxBytes = { GET: 32768, POST: 1048576 } as const;

/** The error codes of larger v1 requests, by method. The others get RequestSizeLimitExceeded. */
export const v1SizeErrors = { POST: 'AuthFailure.SignatureFailure' } as const;

/** The common parameters of v3, which are sent as headers. */
export const commonHeaders = {
  'X-TC-Action': { required: true },
  'X-TC-Region': { required: true },
  'X-TC-Timestamp': { required: true },
  'X-TC-Version': { required: true },
  Authorization: { required: true },
  'X-TC-Token': { required: false },
  'X-TC-Language': { required: false },
} as const;

/** The common parameters of v1, which are sent with the parameters of the action. */
export const commonParameters = {
  Action: { required: true },
  Region: { required: true },
  Timestamp: { required: true },
  Nonce: { required: true },
  SecretId: { required: true },
  Signature: { required: true },
  Version: { required: true },
  SignatureMethod: { required: false },
  Token: { required: false },
} as const;

/** The member of a response that contains all others. */
export const envelope = 'Response';

/** The HTTP status of a response that contains an error. */
export const errorStatus = 200;

/** The error codes of throttled requests, each including its family. */
export const throttlingErrors = ['RequestLimitExceeded'] as const;

/** The error codes of requests that may or may not have been processed, each including its family. */
export const internalErrors = ['InternalError', 'ServiceUnavailable'] as const;

/** The error codes that every action can return, with their descriptions. */
export const commonErrors = {
  ActionOffline: 'This API has been deprecated.',
  'AuthFailure.InvalidAuthorization': '`Authorization` in the request header is invalid.',
  'AuthFailure.InvalidSecretId': 'Invalid key (not a TencentCloud API key type).',
  'AuthFailure.MFAFailure': 'MFA failed.',
  'AuthFailure.SecretIdNotFound': 'Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.',
  'AuthFailure.SignatureExpire': 'Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.',
  'AuthFailure.SignatureFailure': "Invalid signature. Signature calculation error. Please ensure you've followed the signature calculation process described in the Signature API documentation.",
  'AuthFailure.TokenFailure': 'Token error.',
  'AuthFailure.UnauthorizedOperation': 'The request is not authorized. For more information, see the CAM documentation.',
  DryRunOperation: 'DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.',
  FailedOperation: 'Operation failed.',
  InternalError: 'Internal error.',
  InvalidAction: 'The API does not exist.',
  InvalidParameter: 'Incorrect parameter.',
  InvalidParameterValue: 'Invalid parameter value.',
  InvalidRequest: 'The multipart format of the request body is incorrect.',
  IpInBlacklist: 'Your IP is in uin IP blacklist.',
  IpNotInWhitelist: 'Your IP is not in uin IP whitelist.',
  LimitExceeded: 'Quota limit exceeded.',
  MissingParameter: 'A parameter is missing.',
  NoSuchProduct: 'The product does not exist.',
  NoSuchVersion: 'The API version does not exist.',
  RequestLimitExceeded: 'The number of requests exceeds the frequency limit.',
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': 'Uin exceeds the frequency limit.',
  'RequestLimitExceeded.IPLimitExceeded': 'The number of ip requests exceeds the frequency limit.',
  'RequestLimitExceeded.UinLimitExceeded': 'The number of uin requests exceeds the frequency limit.',
  RequestSizeLimitExceeded: 'The request size exceeds the upper limit.',
  ResourceInUse: 'Resource is in use.',
  ResourceInsufficient: 'Insufficient resource.',
  ResourceNotFound: 'The resource does not exist.',
  ResourceUnavailable: 'Resource is unavailable.',
  ResponseSizeLimitExceeded: 'The response size exceeds the upper limit.',
  ServiceUnavailable: 'Service is unavailable now.',
  UnauthorizedOperation: 'Unauthorized operation.',
  UnknownParameter: 'Unknown parameter.',
  UnsupportedOperation: 'Unsupported operation.',
  UnsupportedProtocol: 'HTTP(S) request protocol error; only GET and POST requests are supported.',
  UnsupportedRegion: 'API does not support the requested region.',
} as const;

/** An error code that every action can return. */
export type CommonErrorCode = keyof typeof commonErrors;
