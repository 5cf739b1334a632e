import { createContext } from 'react'

/** A page under a drawer does not name the window: the drawer does, also where no script sorts two names out. */
export const Covered = createContext(false)
