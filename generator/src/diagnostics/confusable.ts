/** Folds together the letters that a scan confuses, so that a damaged name equals the name it was. */
export function foldConfusable(name: string): string {
  return name.replaceAll(/[Il1|]/g, 'l').replaceAll('rn', 'm')
}
