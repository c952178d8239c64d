import type { Code } from '../generated/types.js'

/** A package with the file `index.js`: `exports.main_handler = async (event) => event`. */
export const defaultCode: Code = {
  ZipFile:
    'UEsDBBQAAAAAAAAAIVDlNrDMLgAAAC4AAAAIAAAAaW5kZXguanNleHBvcnRzLm1haW5faGFuZGxlciA9IGFzeW5jIChldmVudCkg' +
    'PT4gZXZlbnQKUEsBAhQDFAAAAAAAAAAhUOU2sMwuAAAALgAAAAgAAAAAAAAAAAAAAKQBAAAAAGluZGV4LmpzUEsFBgAAAAABAAEA' +
    'NgAAAFQAAAAAAA==',
}
