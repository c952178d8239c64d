import ts from 'typescript'

/** The tags in the docstring of a member of an interface, each with its name and text. */
export function tagsOf(source: string, owner: string, member: string): string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const found = file.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .find(({ name }) => name.text === owner)
    ?.members.find(({ name }) => name?.getText() === member)
  if (found === undefined) throw new Error(`There is no ${owner}.${member}.`)
  return ts
    .getJSDocTags(found)
    .map((tag) => `${tag.tagName.text} ${ts.getTextOfJSDocComment(tag.comment) ?? ''}`)
}
