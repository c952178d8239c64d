/** An empty list that all calls share, because creating one for each call takes noticeable time. */
export const none: readonly never[] = []
