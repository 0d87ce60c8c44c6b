/**
 * The problem types that are ours; every other one is `about:blank`, which means no more than its HTTP status.
 * The first six are an endpoint's, about a pledge; the others say what kept a widget from an answer.
 */
export const PROBLEM = {
  /** 409: this organization already pledged. */
  alreadyPledged: 'urn:fumin:problem:already-pledged',
  /** 409: the pledge with this key is being taken at this moment; ask again. */
  keyInFlight: 'urn:fumin:problem:key-in-flight',
  /** 422: this key came with another body before. */
  keyReused: 'urn:fumin:problem:key-reused',
  /** 422: the body does not fit; `errors` says where. */
  invalidPledge: 'urn:fumin:problem:invalid-pledge',
  /** 403: not yet open, or closed. */
  initiativeClosed: 'urn:fumin:problem:initiative-closed',
  /** 422: the pledge looks as if a program had sent it, or its challenge is not solved, or no longer counts. */
  proofNeeded: 'urn:fumin:problem:proof-needed',
  /** The endpoint was not reached. */
  network: 'urn:fumin:problem:network',
  /** The endpoint did not answer in time. */
  timeout: 'urn:fumin:problem:timeout',
  /** The answer is not what the contract says; `errors` says where. */
  invalidAnswer: 'urn:fumin:problem:invalid-answer',
} as const;
