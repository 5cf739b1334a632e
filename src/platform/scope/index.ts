export { holdsRole } from './holds-role.ts'
export { type Role, readers, roleNames, roles, writers } from './roles.ts'
export {
  addBodies,
  addPlaces,
  type BodyNode,
  endBody,
  endGrant,
  type Grant,
  giveGrant,
  moveBody,
  openAccount,
  type PlaceNode,
  revokeGrant,
  setDisabled,
} from './trees.ts'
