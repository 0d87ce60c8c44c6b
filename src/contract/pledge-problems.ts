/** Problem types with which an endpoint refuses a pledge. */
export const PLEDGE_PROBLEM = {
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
} as const;
