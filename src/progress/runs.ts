/** Shared by all empty sets, and never written to: most sets are one run, and two arrays are made for it at once. */
const NONE: number[] = [];

/**
 * A set of whole numbers kept as runs: ascending, disjoint and never touching.
 * Releases mostly arrive in order and cover one period after another, so that a dataset's is one run.
 */
export class Runs {
  #firsts: number[] = NONE;
  #lasts: number[] = NONE;

  /** The largest number in the set, or null. */
  get last(): number | null {
    return this.#lasts.at(-1) ?? null;
  }

  /** Adds the numbers from `first` to `last`, both included. */
  add(first: number, last: number): void {
    const latest = this.#firsts.length - 1;
    if (latest < 0) {
      this.#firsts = [first];
      this.#lasts = [last];
      return;
    }
    if (first >= this.#firstAt(latest) && first <= this.#lastAt(latest) + 1) {
      if (last > this.#lastAt(latest)) this.#lasts[latest] = last;
      return;
    }
    const from = this.#runEndingFrom(first - 1);
    let to = from;
    let low = first;
    let high = last;
    while (to < this.#firsts.length && this.#firstAt(to) <= last + 1) {
      low = Math.min(low, this.#firstAt(to));
      high = Math.max(high, this.#lastAt(to));
      to += 1;
    }
    if (to === from + 1) {
      this.#firsts[from] = low;
      this.#lasts[from] = high;
      return;
    }
    this.#firsts.splice(from, to - from, low);
    this.#lasts.splice(from, to - from, high);
  }

  /** How many of the numbers from `first` to `last`, both included, are not in the set. */
  missing(first: number, last: number): number {
    if (last < first) return 0;
    let missing = last - first + 1;
    for (let run = this.#runEndingFrom(first); run < this.#firsts.length && this.#firstAt(run) <= last; run += 1) {
      missing -= Math.min(last, this.#lastAt(run)) - Math.max(first, this.#firstAt(run)) + 1;
    }
    return missing;
  }

  /** The smallest number not below `first` that is not in the set. */
  firstMissing(first: number): number {
    const run = this.#runEndingFrom(first);
    return run < this.#firsts.length && this.#firstAt(run) <= first ? this.#lastAt(run) + 1 : first;
  }

  #firstAt(run: number): number {
    return this.#firsts[run] ?? Number.POSITIVE_INFINITY;
  }

  #lastAt(run: number): number {
    return this.#lasts[run] ?? Number.NEGATIVE_INFINITY;
  }

  /** The first run that ends at `number` or later, by halving; one past the last run where none does. */
  #runEndingFrom(number: number): number {
    let low = 0;
    let high = this.#lasts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lastAt(middle) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
