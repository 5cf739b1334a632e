/** Buttons of a form that do not enter it: mend, leave, take the sum that was meant, throw the draft away. Read before anything else. */
export const AGAIN = '_again'
export const DROP = '_drop'
export const MEANT = '_meant'
export const DISCARD = '_discard'
