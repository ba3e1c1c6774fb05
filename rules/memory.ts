/**
 * Remembers what a pure function answered: the same few questions come again and again, and their answers do not change.
 *
 * @param nameOf tells questions apart that are objects; two with one name have one answer.
 * @param most how many answers are kept; a long run of other questions makes it begin anew, so memory stays bounded.
 */
export function remembering<Question, Value>(
  most: number,
  answer: (question: Question) => Value,
  nameOf: (question: Question) => unknown = (question) => question,
): (question: Question) => Value {
  const known = new Map<unknown, Value>();
  return (question) => {
    const name = nameOf(question);
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = answer(question);
    if (known.size >= most) known.clear();
    known.set(name, found);
    return found;
  };
}

/**
 * The same for a pure function of something large besides, which is told by which object it is: a memory of its own for
 * each, and none that keeps it alive.
 *
 * @param most how many answers are kept for each.
 */
export function rememberingFor<Subject extends object, Question, Value>(
  most: number,
  answer: (question: Question, subject: Subject) => Value,
  nameOf: (question: Question) => unknown,
): (question: Question, subject: Subject) => Value {
  const memories = new WeakMap<Subject, (question: Question) => Value>();
  return (question, subject) => {
    const memory = memories.get(subject) ?? remembering(most, (asked) => answer(asked, subject), nameOf);
    memories.set(subject, memory);
    return memory(question);
  };
}
