/** A description of the spec: Markdown, of which code and the texts of links are shown. */
export function Prose({ text }: { text: string }) {
  const plain = text.replaceAll(/\[([^\][]{0,300})\]\([^()\s]{0,500}\)/g, '$1').replaceAll('**', '')
  return (
    <>{plain.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  )
}
