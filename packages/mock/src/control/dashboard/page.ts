import type { WireResponse } from '../../api/wire.js'
import { commonHeaders } from '../json-response.js'

/** The page may load its own files and call the emulator, and nothing else. It has no inline scripts or styles. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The files of the page, with their media types. */
export const pageFiles = {
  'index.html': 'text/html',
  'app.js': 'text/javascript',
  'style.css': 'text/css',
  'icon.svg': 'image/svg+xml',
}

/** Responds with a file of the page. The files are loaded with the first request for one of them. */
export async function pageFile(name: keyof typeof pageFiles): Promise<WireResponse> {
  const { files } = await import('#dashboard')
  return {
    status: 200,
    headers: {
      'content-type': `${pageFiles[name]}; charset=utf-8`,
      'content-security-policy': policy,
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      ...commonHeaders,
    },
    body: files[name],
  }
}
