/**
 * Compares `openState` with the reference implementation at every half-hour of 2024 to 2026, in every zone of a
 * station. Prints the number of comparisons and the failures as JSON. The reader's time zone is `TZ`; the argument, a
 * number, rotates the schedules among the zones, so that a few runs cover every schedule in every zone.
 */
import { openState } from '../../src/domain/opening-hours.js';
import { CLOCKS, createReference } from './reference-schedule.js';
import { SCHEDULES } from './schedules.js';

const [FIRST, LAST] = [2024, 2026];
const HALF_HOUR = 30 * 60_000;
const DAY = 86_400_000;

let compared = 0;
let wrong = 0;
const examples: string[] = [];
const rotation = Number(process.argv[2] ?? 0);
const schedules = Object.entries(SCHEDULES);
for (const [index, [zone, clock]] of Object.entries(CLOCKS).entries()) {
  const [name, schedule] = schedules[(index + rotation) % schedules.length] ?? ['none', {}];
  const reference = createReference(schedule, FIRST, LAST);
  for (let instant = Date.UTC(FIRST, 0, 1); instant < Date.UTC(LAST + 1, 0, 1); instant += HALF_HOUR) {
    const expected = reference(clock(instant));
    const actual = openState(schedule, new Date(instant), zone);
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
