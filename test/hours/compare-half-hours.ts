/**
 * Every half-hour of 2024 to 2026, in every zone of a station: what `openState` says against the second reckoning. Prints
 * how many were compared and what was wrong, as JSON. The browser's time zone is `TZ`; the argument, a number, turns the
 * schedules round among the zones, so that some runs have every schedule in every zone.
 */
import { openState } from '../../src/domain/opening-hours.js';
import { CLOCKS, reckon } from './reference-implementation.js';
import { SCHEDULES } from './schedules.js';

const [FIRST, LAST] = [2024, 2026];
const HALF_HOUR = 30 * 60_000;
const DAY = 86_400_000;

let compared = 0;
let wrong = 0;
const examples: string[] = [];
const turn = Number(process.argv[2] ?? 0);
const schedules = Object.entries(SCHEDULES);
for (const [index, [zone, clock]] of Object.entries(CLOCKS).entries()) {
  const [name, rules] = schedules[(index + turn) % schedules.length] ?? ['none', {}];
  const reckoned = reckon(rules, FIRST, LAST);
  for (let instant = Date.UTC(FIRST, 0, 1); instant < Date.UTC(LAST + 1, 0, 1); instant += HALF_HOUR) {
    const expected = reckoned(clock(instant));
    const said = openState(rules, new Date(instant), zone);
    const change = said?.change && Date.parse(`${said.change.date}T00:00Z`) / 60_000 + said.change.minutes;
    const days = said?.change && Date.parse(said.change.date) - Math.floor(clock(instant) / DAY) * DAY;
    compared += 1;
    const isRight =
      said?.open === expected?.open &&
      (change ?? null) === (expected?.change ?? null) &&
      (days ?? 0) === (said?.change?.days ?? 0) * DAY;
    if (isRight) continue;
    wrong += 1;
    if (examples.length < 5) {
      examples.push(`${name} ${zone} ${new Date(instant).toISOString()}: ${JSON.stringify({ said, expected })}`);
    }
  }
}
console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, compared, wrong, examples }));
