/**
 * A pure function that keeps its latest answers, for labels said, or wordings read, a hundred thousand times in one page.
 * At `limit` answers it forgets all of them, so that hostile input can't fill the memory.
 */
export function remembered<Answer, Key extends number | string = number>(
  limit: number,
  make: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= limit) answers.clear();
    const answer = make(key);
    answers.set(key, answer);
    return answer;
  };
}
