export { type Role, readers, roleNames, roles, writers } from './roles.ts'
export { addBody, addPlaces, endBody, endGrant, giveGrant, moveBody, openAccount, setDisabled, type ScopeWriter } from './trees.ts'
