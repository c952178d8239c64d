/** The sources of triggers, in place of the products that send their events. */
export interface TriggerSources {
  /**
   * Invokes the functions that an event of a source invokes: those that have an enabled trigger of this name, whose
   * description selects the event.
   *
   * @param trigger The name of the trigger, such as the name of a topic, or the domain name of a bucket.
   * @param messages A message, or several, in the terms of the source, such as `{ key: 'in/photo.jpg' }` for an object of a
   * bucket.
   * @returns The number of invocations. Resolves once they have ended, with their retries.
   * @throws {TypeError} If no function has a trigger of this name, or a message is invalid.
   */
  fire(trigger: string, messages: unknown): Promise<number>
  /** Resolves once the functions have been invoked with all events of timers that are due. */
  settled(): Promise<void>
}
