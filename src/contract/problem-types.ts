/**
 * Problem types of this contract; every other problem is `about:blank`, which means no more than its HTTP status. The
 * first six are an endpoint's, about a pledge; the others are a widget's reasons for having no answer.
 */
export const PROBLEM = {
  /** 409: this organization has already pledged. */
  alreadyPledged: 'urn:fumin:problem:already-pledged',
  /** 409: the pledge with this key is being processed; send it again later. */
  keyInFlight: 'urn:fumin:problem:key-in-flight',
  /** 422: this key was used with another body before. */
  keyReused: 'urn:fumin:problem:key-reused',
  /** 422: the body does not fit; `errors` lists where. */
  invalidPledge: 'urn:fumin:problem:invalid-pledge',
  /** 403: the initiative is not yet open, or closed. */
  initiativeClosed: 'urn:fumin:problem:initiative-closed',
  /** 422: the pledge looks automated, or the solution of its challenge is missing, wrong or expired. */
  proofNeeded: 'urn:fumin:problem:proof-needed',
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
