/** Replaces letters that scans confuse by one of them, so that a misread name equals the correct one. */
export function foldConfusable(name: string): string {
  return name.replaceAll(/[Il1|]/g, 'l').replaceAll('rn', 'm')
}
