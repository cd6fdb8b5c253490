/**
 * A pure function that keeps its latest answers, for labels said a hundred thousand times in one page.
 * At `limit` answers it forgets all of them, so that hostile input can't fill the memory.
 */
export function remembered<Answer>(limit: number, make: (key: number) => Answer): (key: number) => Answer {
  const answers = new Map<number, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= limit) answers.clear();
    const answer = make(key);
    answers.set(key, answer);
    return answer;
  };
}
