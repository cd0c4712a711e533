import type { PartnerViewer, StaffViewer, Viewer } from '../access/viewer'
import { forbidden } from '../kernel/errors'

/** @throws ForbiddenError `staff-only` */
export function demandStaff(viewer: Viewer): asserts viewer is StaffViewer {
  if (viewer.kind !== 'staff')
    throw forbidden('staff-only', 'Only KM staff can do this')
}

/**
 * For what staff do to a community that the query has been narrowed to: KM staff to any, partner staff to their partner's.
 * @throws ForbiddenError `staff-only`
 */
export function demandStaffOfSome(viewer: Viewer): asserts viewer is StaffViewer | PartnerViewer {
  if (!isStaff(viewer))
    throw forbidden('staff-only', 'Only staff can do this')
}

/** Whether they have the rights of staff, in all communities or in some. */
export const isStaff = (viewer: Viewer): viewer is StaffViewer | PartnerViewer => viewer.kind === 'staff' || viewer.kind === 'partner'
