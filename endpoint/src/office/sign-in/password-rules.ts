/** Minimum length of a new password, in characters. */
const MIN_LENGTH = 10;

/** Maximum length of a new password, in characters: a sentence, and more. */
const MAX_LENGTH = 200;

/** Number of characters whose strength is estimated; for more of them an estimate takes long. */
const MAX_ESTIMATED_LENGTH = 32;

/** Lowest score of zxcvbn that is accepted: below, a million guesses find the password. */
const MIN_SCORE = 2;

/**
 * Finds what is wrong with a new password: it is too short, or among the first that anybody tries, such as the common
 * ones, rows of keys, a date, or the name itself.
 *
 * @returns what is expected, in words for who chose it; `null` if nothing is wrong
 */
export async function findPasswordFault(password: string, name: string): Promise<string | null> {
  const text = password.normalize('NFKC');
  const { length } = Array.from(text);
  if (length < MIN_LENGTH) return `Expected at least ${MIN_LENGTH} characters`;
  if (length > MAX_LENGTH) return `Expected at most ${MAX_LENGTH} characters`;
  const zxcvbn = await loadEstimator();
  const { score } = zxcvbn.check(text, [name, name.replace(/\s/g, '')]);
  return score < MIN_SCORE
    ? 'Expected a password that is harder to guess: this one is among the first that are tried'
    : null;
}

/** Loads the estimator with its lists only for a new password: they take some 40 MB. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: MAX_ESTIMATED_LENGTH });
}
