// The server and the modules that it uses are in .next/standalone, which is the package of the function.
export default { output: 'standalone', outputFileTracingRoot: import.meta.dirname }
