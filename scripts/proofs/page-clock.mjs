/** The clock of a page, for what must not depend on the time of day: whether a station is open, say. */

/** Time at which the pages are looked at: a Wednesday morning, on which stations are open. */
export const NOW = '2026-12-02T10:00:00+08:00';

/** Makes a page's clock start at a time. Runs in the page, before its scripts. */
export function startClockAt(now) {
  const offset = new Date(now).getTime() - Date.now();
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length > 0 ? args : [RealDate.now() + offset]));
    }

    static now() {
      return RealDate.now() + offset;
    }
  };
}
