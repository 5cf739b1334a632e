import { createContext } from 'react'

/** Who looks at the page: paper tells who printed it. */
export const ReaderContext = createContext<{ name: string; place: string } | null>(null)
