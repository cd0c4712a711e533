import type { StaffViewer, Viewer } from '../access/viewer'
import { forbidden } from '../kernel/errors'

/** @throws ForbiddenError `staff-only` */
export function demandStaff(viewer: Viewer): asserts viewer is StaffViewer {
  if (viewer.kind !== 'staff')
    throw forbidden('staff-only', 'Only KM staff can do this')
}
