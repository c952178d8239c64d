const link = /\[([^\]]+)\]\((\S+?)\)/g

/** A text as the book prints it: with the words of its links, without their addresses. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(link, '$1')
}

/** The addresses in a text that are not behind a link of the chapter. */
export function foreignAddresses(text: string, links: readonly string[]): string[] {
  return [...text.matchAll(link)].flatMap(([, , address = '']) =>
    links.includes(address) ? [] : [`address only in the spec: ${address}`],
  )
}
