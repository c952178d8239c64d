import { type Call, pascalCase } from './call.js'
import { scriptLiteral, scriptText } from './script-literal.js'

/** A program that uses the client of the product; undefined if it has none. */
export function typescriptProgram(call: Call): string | undefined {
  const { service, packageId, method, region, input, endpoint } = call
  if (packageId === undefined) return undefined
  const client = `${pascalCase(service)}Client`
  const options = [
    region !== '' && `region: ${scriptText(region)}`,
    endpoint !== undefined && `endpoint: ${scriptText(endpoint)}`,
  ].filter((option) => option !== false)
  const argument = Object.keys(input).length === 0 ? '' : scriptLiteral(input)
  return `import { ${client} } from '@tc3/client-${packageId}'

const client = new ${client}(${options.length === 0 ? '' : `{ ${options.join(', ')} }`})
const response = await client.${method}(${argument})
console.log(response)
`
}
