/** What every field of a form takes. Label and hint are found by the form's and the field's names where they are left out. */
export interface FieldProps {
  name: string
  label?: string
  hint?: string
  value?: string | null
  optional?: boolean
}
