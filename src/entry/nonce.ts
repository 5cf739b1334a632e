import { createContext } from 'react-router'

/** The request's one-time word by which the browser knows our own scripts; the HTTP host sets it beside the CSP header. */
export const nonceContext = createContext<string>('')
