// Prints the time that it takes to import the module on the command line. It is a file, like real programs, because Node
// starts up differently for `--eval`.
const start = performance.now()
await import(process.argv[2])
const time = performance.now() - start
process.stdout.write(String(time))
