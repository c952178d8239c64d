/** Folds together the letters that a scan confuses, so that a damaged name equals the name it was. */
export const foldConfusable = (name: string): string => name.replaceAll(/[Il1|]/g, 'l').replaceAll('rn', 'm')
