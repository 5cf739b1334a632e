export { findHouseholds } from './queries/find-households.ts'
export { findPersons } from './queries/find-persons.ts'
export { getHousehold } from './queries/get-household.ts'
export { householdKeys, personKeys } from './rules.ts'
