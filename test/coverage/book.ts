/** A chapter of the scanned book, without page headers and footers. */
export interface Chapter {
  readonly title: string
  /** When it was last updated. */
  readonly updated: string
  /** In the order of the scan, which reads tables by columns as often as by rows. */
  readonly lines: readonly string[]
  /** The addresses of its links. They come from the file, not from the scan, so their spelling is exact. */
  readonly links: readonly string[]
}

const link = /^https:\/\/(?:intl\.cloud\.tencent|console\.intl\.cloud\.tencent|github)\.com\//

/** Headers and footers of the pages. */
const pageFrame = [
  /^©2013-2022 Tencent Cloud/,
  /^\S{1,2} ?Tencent Cloud( Serverless Cloud Function)?$/,
  /^Serverless Cloud Function$/,
  /^Page \d+ of 302$/,
]

/** Headings of groups of chapters, which precede the title of the first chapter. */
const groupHeading = /^(?:Making AP.{1,2} Requests|[A-Z][A-Za-z ]+ AP[Il]+s)$/

const updated = /^Last updated : /

/** Splits the scan into chapters. Each begins with its title and the time of its last update. */
export function readBook(text: string): Chapter[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !pageFrame.some((pattern) => pattern.test(line)))
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
