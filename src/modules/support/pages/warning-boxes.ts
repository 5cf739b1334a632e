/** Boxes by which a warned form is mended, left, or takes the sum that was meant; the action reads them before anything else. */
export const AGAIN = '_again'
export const DROP = '_drop'
export const MEANT = '_meant'
