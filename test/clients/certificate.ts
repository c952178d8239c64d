import { generate } from 'selfsigned'

/** A certificate and its private key, in PEM. */
export interface Certificate {
  readonly certificate: string
  readonly privateKey: string
}

/** Creates a self-signed certificate for host names, which may begin with `*.` for any one label. */
export async function createCertificate(hosts: readonly string[]): Promise<Certificate> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }))
  const { cert, private: privateKey } = await generate([{ name: 'commonName', value: 'tc3 test' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  })
  return { certificate: cert, privateKey }
}
