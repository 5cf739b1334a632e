import { Link } from 'react-router'

export type HouseholdLineProps = {
  household: { id: string; headName: string; hamlet: string; place: { name: string } }
}

/** A household as lists and records of other rooms name it: enough to tell twins apart, and a way to its page. */
export function HouseholdLine({ household: { id, headName, hamlet, place } }: HouseholdLineProps) {
  return (
    <span>
      <Link to={`/ho/${id}`}>{headName}</Link>, {hamlet}, {place.name}
    </span>
  )
}
