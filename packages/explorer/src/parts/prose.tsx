/** A description of the spec: Markdown, of which code and the texts of links are shown. */
export function Prose({ text }: { text: string }) {
  const plain = withoutAddresses(text).replaceAll('**', '')
  return (
    <>{plain.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  )
}

/** Replaces links by their texts. */
function withoutAddresses(text: string): string {
  const [first = '', ...others] = text.split('](')
  let plain = first
  for (const part of others) {
    const open = plain.lastIndexOf('[')
    const close = part.indexOf(')')
    plain =
      open < 0 || close < 0
        ? `${plain}](${part}`
        : plain.slice(0, open) + plain.slice(open + 1) + part.slice(close + 1)
  }
  return plain
}
