/**
 * Returns the event of a timer.
 *
 * @param time When it fired, in milliseconds since 1970.
 * @param message The CustomArgument of the trigger.
 */
export function timerEvent(triggerName: string, time: number, message: string): object {
  return {
    Type: 'Timer',
    TriggerName: triggerName,
    Time: new Date(time).toISOString().replace('.000Z', 'Z'),
    Message: message,
  }
}
