import { data } from 'react-router'

/** An address that nobody has: answered inside the frame, with the same words as what may not be seen. */
export function loader(): never {
  throw data(null, 404)
}

export default function NoPage() {
  return null
}
