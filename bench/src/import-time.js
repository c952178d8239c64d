// Times the import of the module that the command line names. A program of its own in a file, as programs are: Node
// starts other parts of itself for a text to evaluate.
const start = performance.now()
await import(process.argv[2])
const time = performance.now() - start
process.stdout.write(String(time))
