/** A chapter of the scanned book, without what is printed on every page. */
export interface Chapter {
  readonly title: string
  /** When it was last updated. */
  readonly updated: string
  /** In the order in which the scan reads them, which goes down a table's columns as often as along its rows. */
  readonly lines: readonly string[]
  /** The addresses behind its links. They are the file's own, not the scan's, so their spelling can be trusted. */
  readonly links: readonly string[]
}

const link = /^https:\/\/(?:intl\.cloud\.tencent|console\.intl\.cloud\.tencent|github)\.com\//

/** Headers and footers of the pages. */
const furniture = [
  /^©2013-2022 Tencent Cloud/,
  /^\S{1,2} ?Tencent Cloud( Serverless Cloud Function)?$/,
  /^Serverless Cloud Function$/,
  /^Page \d+ of 302$/,
]

/** Headings of groups of chapters, which stand before the title of the group's first one. */
const groupHeading = /^(?:Making AP.{1,2} Requests|[A-Z][A-Za-z ]+ AP[Il]+s)$/

const updated = /^Last updated : /

/** Cuts the scan into chapters: each begins with its title and the time of its last update. */
export function readBook(text: string): Chapter[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !furniture.some((pattern) => pattern.test(line)))
  const titles = lines.flatMap((line, index) => (updated.test(line) ? [index - 1] : []))
  return titles.map((start, index) => {
    const [title = '', time = '', ...body] = lines.slice(start, titles[index + 1])
    return {
      title,
      updated: time.replace(updated, ''),
      lines: body.filter(
        (line, place) => !link.test(line) && !(place === body.length - 1 && groupHeading.test(line)),
      ),
      links: body.filter((line) => link.test(line)),
    }
  })
}

/** The lines after the first one that matches, up to the next one that matches the end. */
export function between(lines: readonly string[], start: RegExp, end?: RegExp): readonly string[] {
  const first = lines.findIndex((line) => start.test(line)) + 1
  const last = end === undefined ? -1 : lines.findIndex((line, index) => index >= first && end.test(line))
  return lines.slice(first, last === -1 ? undefined : last)
}
