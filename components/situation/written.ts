/** A value as JSON, for a sentence that complains of it. What nests deeper than a stack is told by its kind. */
export function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
