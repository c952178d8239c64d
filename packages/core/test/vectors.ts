// The examples of the documentation, and further calculated ones, which the reference page about signing shows. The keys
// are the made-up ones of the documentation, including the asterisks.

const masked = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
}

/** Chapter Signature v3. */
export const post = {
  request: {
    method: 'POST',
    path: '/',
    query: '',
    headers: { 'content-type': 'application/json; charset=utf-8', host: 'cvm.tencentcloudapi.com' },
    payload: '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}',
  },
  credentials: masked,
  scope: { timestamp: 1551113065, service: 'cvm' },
  payloadHash: '99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907',
  canonicalRequest: `POST
/

content-type:application/json; charset=utf-8
host:cvm.tencentcloudapi.com

content-type;host
99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907`,
  canonicalRequestHash: '2815843035062fffda5fd6f2a44ea8a34818b0dc46f024b8b3786976a3adda7a',
  credentialScope: '2019-02-25/cvm/tc3_request',
  stringToSign: `TC3-HMAC-SHA256
1551113065
2019-02-25/cvm/tc3_request
2815843035062fffda5fd6f2a44ea8a34818b0dc46f024b8b3786976a3adda7a`,
  signature: 'c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
  authorization:
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
}

/** The same with a Chinese name, written as escapes, from the Chinese edition of the chapter. */
export const escaped = {
  ...post,
  request: {
    ...post.request,
    payload: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
  },
  signature: '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
}

const special = "é 名 a+b&c=d~*'()"

/** Calculated: the parameters are not sorted, and one contains characters to encode. */
export const nestedGet = {
  request: {
    method: 'GET',
    path: '/',
    query:
      'Limit=10&Filters.0.Name=instance-name&Filters.0.Values.0=%C3%A9%20%E5%90%8D%20a%2Bb%26c%3Dd~%2A%27%28%29',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'cvm.tencentcloudapi.com' },
    payload: '',
  },
  input: { Limit: 10, Filters: [{ Name: 'instance-name', Values: [special] }] },
  credentials: masked,
  scope: post.scope,
  signature: '3cad4053da9dbd918631660cbe1d371ff07938de91d123e1f393e2a2f0d72034',
}

/** Calculated: capitals in the Content-Type and UTF-8 in the body. */
export const capitals = {
  request: {
    ...post.request,
    headers: { ...post.request.headers, 'content-type': 'application/json; charset=UTF-8' },
    payload: `{"Limit":10,"Filters":[{"Name":"instance-name","Values":["${special}"]}]}`,
  },
  credentials: masked,
  scope: post.scope,
  signature: '4499cdb8d4c51a244e6c72b66045133929708d55c9a486d92a8b590a581f23d6',
}

/**
 * Chapter Common parameters, the GET request. Its page does not state the secret key. The key of the other chapters,
 * masked like the SecretId of this page, results in exactly the signature of the page.
 */
export const get = {
  request: {
    method: 'GET',
    path: '/',
    query: 'Limit=10&Offset=0',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'cvm.tencentcloudapi.com' },
    payload: '',
  },
  credentials: {
    secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  },
  scope: { timestamp: 1539084154, service: 'cvm' },
  canonicalRequest: `GET
/
Limit=10&Offset=0
content-type:application/x-www-form-urlencoded
host:cvm.tencentcloudapi.com

content-type;host
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`,
  authorization:
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2018-10-09/cvm/tc3_request, SignedHeaders=content-type;host, Signature=5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474',
}

/**
 * Chapter Signature. The HmacSHA256 requests of the chapter Common parameters are not usable as vectors: their Signature
 * is 64 hexadecimal digits, but signatures of this method are Base64.
 */
export const v1 = {
  request: {
    method: 'GET',
    host: 'cvm.tencentcloudapi.com',
    path: '/',
    parameters: [
      ['Action', 'DescribeInstances'],
      ['SecretId', 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******'],
      ['Timestamp', '1465185768'],
      ['Nonce', '11886'],
      ['Region', 'ap-guangzhou'],
      ['InstanceIds.0', 'ins-09dx96dg'],
      ['Offset', '0'],
      ['Limit', '20'],
      ['Version', '2017-03-12'],
    ],
  },
  credentials: masked,
  stringToSign:
    'GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Timestamp=1465185768&Version=2017-03-12',
  signature: 'zmmjn35mikh6pM3V7sUEuX4wyYM=',
  encodedSignature: 'zmmjn35mikh6pM3V7sUEuX4wyYM%3D',
} as const

/** Calculated: the same request with HmacSHA256. */
export const v1Sha256 = {
  request: { ...v1.request, parameters: [...v1.request.parameters, ['SignatureMethod', 'HmacSHA256']] },
  credentials: masked,
  signature: 'czb75sAwt2P15FCqA4ugj88/aUVor/dVp3fCS/7mQiY=',
} as const

/** Calculated: a form with a nested parameter, whose characters are encoded only for sending. */
export const v1Form = {
  request: {
    method: 'POST',
    host: 'cvm.tencentcloudapi.com',
    path: '/',
    parameters: [
      ['Action', 'DescribeInstances'],
      ['SecretId', 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******'],
      ['SignatureMethod', 'HmacSHA256'],
      ['Timestamp', '1465185768'],
      ['Nonce', '11886'],
      ['Region', 'ap-guangzhou'],
      ['Filters.0.Name', 'instance-name'],
      ['Filters.0.Values.0', special],
      ['Limit', '20'],
      ['Version', '2017-03-12'],
    ],
  },
  credentials: masked,
  signature: 'AFZnASOfRYmCUmP7dkrOwW8hObb/qfzoZ2IFkNlKO8Q=',
} as const
