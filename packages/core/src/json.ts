export { parseJson, stringifyJson } from './request/json.js'
