/** How the code of functions runs. */
export interface CodeRunnerOptions {
  /**
   * The paths of interpreters by runtime, such as `{ 'Nodejs18.15': '/usr/local/bin/node18' }`.
   *
   * @defaultValue the Node that runs the emulator, and the machine's `python3`, `php` and `java`
   */
  readonly interpreters?: Readonly<Record<string, string>>
  /**
   * How long an instance without events stays, in milliseconds.
   *
   * @defaultValue 5 minutes
   */
  readonly idleTime?: number
  /**
   * How long a function has to end by itself after TerminateAsyncEvent with GraceShutdown, in milliseconds. The time of the
   * cloud is not documented.
   *
   * @defaultValue 10 seconds
   */
  readonly graceTime?: number
  /**
   * The maximum number of instances at a time. Further events wait.
   *
   * @defaultValue `100`
   */
  readonly maxInstances?: number
}
