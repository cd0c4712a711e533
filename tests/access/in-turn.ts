/**
 * One of two questions that one rule answers (about a discussion or its reply, at one address or another): the other is asked
 * of the next thing, ground and viewer, so that each comes by everywhere and no answer takes both.
 */
export function inTurn<T>(turn: number, place: number, [one, other]: [T, T]): T {
  return (turn + place) % 2 === 0 ? one : other
}
