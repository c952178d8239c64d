/** The content of an element: text, elements by name, or several elements of one name. */
export type XmlContent =
  | string
  | number
  | boolean
  | { readonly [name: string]: XmlContent | readonly XmlContent[] }

/** Formats a document with one root element. */
export function formatXml(root: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${element(root, content)}`
}

function element(name: string, content: XmlContent): string {
  const inner =
    typeof content === 'object'
      ? Object.entries(content)
          .flatMap(([name, value]) => (isList(value) ? value : [value]).map((one) => element(name, one)))
          .join('')
      : escapeXml(String(content))
  return `<${name}>${inner}</${name}>`
}

function isList(value: XmlContent | readonly XmlContent[]): value is readonly XmlContent[] {
  return Array.isArray(value)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** Returns the contents of all elements of a name, in order. Enough for the two flat documents that callers send. */
export function elementsOf(xml: string, name: string): string[] {
  const [open, close] = [`<${name}>`, `</${name}>`]
  const found: string[] = []
  let position = xml.indexOf(open)
  while (position >= 0) {
    const start = position + open.length
    const end = xml.indexOf(close, start)
    if (end < 0) break
    found.push(xml.slice(start, end))
    position = xml.indexOf(open, end + close.length)
  }
  return found
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes the text of an element. */
export function decodeText(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return characters[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole
    },
  )
}
