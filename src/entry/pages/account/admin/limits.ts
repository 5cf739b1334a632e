/** Of a search for a place or body; one more letter shows fewer. */
export const ROOTS_SHOWN = 30
