/**
 * Compares `openState` with the reference implementation at every half-hour of some years, in every zone of a station.
 * Prints the number of comparisons and the differences, as JSON. The browser's time zone is `TZ`. The first argument, a
 * number, rotates the schedules among the zones, so that several runs have every schedule in every zone; the others are the
 * first and the last year.
 */
import { openState } from '../../src/domain/opening-hours.js';
import { CLOCKS, createReference } from './reference-implementation.js';
import { SCHEDULES } from './schedules.js';

const HALF_HOUR = 30 * 60_000;
const DAY = 86_400_000;

let compared = 0;
let wrong = 0;
const examples: string[] = [];
const [rotation = 0, firstYear = 2024, lastYear = 2026] = process.argv.slice(2).map(Number);
const schedules = Object.entries(SCHEDULES);
for (const [index, [zone, clock]] of Object.entries(CLOCKS).entries()) {
  const [name, rules] = schedules[(index + rotation) % schedules.length] ?? ['none', {}];
  const reference = createReference(rules, firstYear, lastYear);
  for (let instant = Date.UTC(firstYear, 0, 1); instant < Date.UTC(lastYear + 1, 0, 1); instant += HALF_HOUR) {
    const expected = reference(clock(instant));
    const actual = openState(rules, new Date(instant), zone);
    const change = actual?.change && Date.parse(`${actual.change.date}T00:00Z`) / 60_000 + actual.change.minutes;
    const days = actual?.change && Date.parse(actual.change.date) - Math.floor(clock(instant) / DAY) * DAY;
    compared += 1;
    const isRight =
      actual?.open === expected?.open &&
      (change ?? null) === (expected?.change ?? null) &&
      (days ?? 0) === (actual?.change?.days ?? 0) * DAY;
    if (isRight) continue;
    wrong += 1;
    if (examples.length < 5) {
      examples.push(`${name} ${zone} ${new Date(instant).toISOString()}: ${JSON.stringify({ actual, expected })}`);
    }
  }
}
console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, compared, wrong, examples }));
