const link = /\[([^\]]+)\]\((\S+?)\)/g

/** A text as the book prints it: with the text of its links, but not their addresses. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(link, '$1')
}

/** The addresses in a text that no link of the chapter has. */
export function foreignAddresses(text: string, links: readonly string[]): string[] {
  return [...text.matchAll(link)].flatMap(([, , address = '']) =>
    links.includes(address) ? [] : [`address only in the spec: ${address}`],
  )
}
