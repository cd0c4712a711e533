import { useRBAC } from '@strapi/strapi/admin'
import { everything } from './permissions'

/**
 * What this account may do. It only decides what is shown: the server checks every call again.
 * `isStaff`: sees and manages every community (KM staff), not only its own.
 * `isPartner`: staff of partners, who do what staff do in the communities of those.
 */
export function useRights() {
  const { allowedActions, isLoading } = useRBAC(everything)
  return {
    isLoading,
    isStaff: allowedActions.canAll === true,
    isPartner: allowedActions.canPartner === true && allowedActions.canAll !== true,
    canDecide: allowedActions.canDecide === true,
  }
}
