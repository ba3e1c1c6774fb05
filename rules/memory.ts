/**
 * Remembers what a pure function answered: the same few questions come again and again, and their answers do not change.
 *
 * @param most how many answers are kept; a long run of other questions makes it begin anew, so memory stays bounded.
 */
export function remembering<Key, Value>(most: number, answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
