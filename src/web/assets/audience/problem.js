// What can be wrong with a file: the twin of src/reach/contact/problem.rs. The words are there, under the same codes.

// The file is used all the same; what is not named here refuses it.
const NOTES = new Set(['unusable-row', 'long-row', 'more-pages']);

/** {code, error, line, column, args}: `line` and `column` are 1-based, null where there is no place. */
export function problem(code, at = null, args = {}) {
  return { code, error: !NOTES.has(code), line: at?.line ?? null, column: at?.column ?? null, args };
}
