import { createHash } from 'node:crypto'

/** The Content-Security-Policy of pages, without the hashes of their scripts. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  // The explorer sends requests to an address that the reader types, which may be any.
  'connect-src': ["'self'", 'http:', 'https:'],
  // Functions run in workers that the explorer creates.
  'worker-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
}

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs

/**
 * Adds a Content-Security-Policy that allows the inline scripts of the page, and no others. Removes the styles of elements,
 * which it forbids, and which the scripts of the theme set again.
 */
export function addSecurityPolicy(html: string): string {
  const hashes = Array.from(html.matchAll(inlineScript), ([, script = '']) => {
    const hash = createHash('sha256').update(script).digest('base64')
    return `'sha256-${hash}'`
  })
  const policy = Object.entries({
    ...directives,
    'script-src': [...directives['script-src'], ...new Set(hashes)],
  })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  // After the encoding, before anything that it restricts.
  const result = html
    .replaceAll(/(<[a-z][^<>]*) style="[^"]*"/g, '$1')
    .replace(/<meta charset="utf-8">/i, `$&\n    ${meta}`)
  if (!result.includes(meta))
    throw new Error('The page has no <meta charset="utf-8">, after which the policy is added.')
  return result
}
