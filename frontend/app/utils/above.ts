/** What the community above allows what is below it. */
export interface Above {
  slug: string
  name: string
  reach: 'public' | 'network' | 'community'
  listed: boolean
  tools: string[]
}
