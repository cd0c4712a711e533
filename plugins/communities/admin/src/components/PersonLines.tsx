import type { PersonRef } from '../../../contracts/shared'
import { Typography } from '@strapi/design-system'

/** Job and organisation beneath a name, as far as they are known. */
export function PersonLines({ person }: { person: PersonRef }) {
  return (
    <>
      {[person.jobTitle, person.organisation].filter(line => line !== null).map(line => (
        <Typography key={line} tag="div" variant="pi" textColor="neutral600">{line}</Typography>
      ))}
    </>
  )
}
