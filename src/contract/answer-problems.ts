/** Problem types of a widget's own: the reasons for having no answer. */
export const ANSWER_PROBLEM = {
  /** The endpoint was not reached. */
  network: 'urn:fumin:problem:network',
  /** The endpoint did not answer in time. */
  timeout: 'urn:fumin:problem:timeout',
  /** The answer does not fit the contract; `errors` lists where. */
  invalidAnswer: 'urn:fumin:problem:invalid-answer',
  /** The answer's text is not UTF-8, nor of the charset that its content type says. */
  invalidEncoding: 'urn:fumin:problem:invalid-encoding',
  /** The data that the page itself gives a widget do not fit the contract; `errors` lists where. */
  invalidData: 'urn:fumin:problem:invalid-data',
} as const;
