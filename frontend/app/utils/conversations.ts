interface Named { name: string | null, people: { name: string }[] }
const most = 3

/** What a conversation is called: its own name, or those of the others in it. */
export function conversationName({ name, people }: Named): string {
  if (name)
    return name
  const names = people.map(person => person.name)
  return names.length > most ? `${names.slice(0, most).join(', ')} + ${names.length - most}` : names.join(', ') || '…'
}
