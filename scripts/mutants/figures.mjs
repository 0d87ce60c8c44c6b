/** Writes what the mutation tester found last in each room into `docs/mutants.md`. */
import { existsSync, readFileSync, statSync } from 'node:fs';

import { readTable, renderTable, writeBetweenMarkers } from '../markdown.mjs';

/** Rooms that are measured, each with what is left out of it. */
const LEFT_OUT = {
  // What is generated from the schemas.
  contract: ['readers/*.ts'],
  domain: [],
  // A room of its own.
  client: ['outbox/**/*.ts'],
  'client/outbox': [],
  'district-map/geo': [],
};

export const ROOMS = Object.keys(LEFT_OUT);

/** Patterns of a room's files. */
export const filesOf = (room) => [`src/${room}/**/*.ts`, ...LEFT_OUT[room].map((pattern) => `!src/${room}/${pattern}`)];

/** Path of the report on a room. */
export const reportOf = (room) => `coverage/mutants-${room.replace('/', '-')}.json`;

const DOCUMENT = 'docs/mutants.md';

const isSurvivor = ({ status }) => status === 'Survived' || status === 'NoCoverage';

const lineOf = ({ location }) => location.start.line;

const isMeasured = (room) => existsSync(reportOf(room));

/** Finds the room of a file, whose path begins in `src`. */
const roomOf = (file) => ROOMS.toSorted((a, b) => b.length - a.length).find((room) => file.startsWith(`${room}/`));

/** Reads the mutants of the rooms that have a report, each with its room and its file. */
function readMutants() {
  return ROOMS.filter(isMeasured).flatMap((room) =>
    Object.entries(JSON.parse(readFileSync(reportOf(room), 'utf8')).files).flatMap(([file, { mutants }]) =>
      mutants.map((mutant) => ({ ...mutant, room, file })),
    ),
  );
}

/** Renders a row of figures: mutants that were tried, killed, survived, the score, and those that were not tried. */
function renderFigures(name, mutants, last) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = mutants.filter(isSurvivor).length;
  const score = `${((100 * killed) / (killed + survived)).toFixed(1)} %`;
  const equivalent = mutants.filter(
    ({ status, statusReason }) => status === 'Ignored' && !/^Static mutant/.test(statusReason),
  ).length;
  return [name, killed + survived, killed, survived, score, equivalent, count('Ignored') - equivalent, last];
}

/** Keeps of a table what it says of rooms that have no report here. */
const keepRows = (table, toRoom) =>
  readTable(DOCUMENT, table).filter(([name]) => !isMeasured(toRoom(name.replaceAll('`', ''))));

/** Writes both tables. A room that was measured elsewhere keeps its rows. */
export async function writeFigures() {
  const mutants = readMutants();
  const rooms = ROOMS.filter(isMeasured).map((room) =>
    renderFigures(
      `\`src/${room}\``,
      mutants.filter((mutant) => mutant.room === room),
      statSync(reportOf(room)).mtime.toISOString().slice(0, 10),
    ),
  );
  const head = ['', 'tried', 'killed', 'survived', 'score', 'equivalent', 'static', 'on'];
  const files = [...new Set(mutants.filter(isSurvivor).map(({ file }) => file))];
  const survivors = files.map((file) => {
    const lines = mutants.filter((mutant) => mutant.file === file && isSurvivor(mutant)).map(lineOf);
    return [`\`${file.replace('src/', '')}\``, lines.length, [...new Set(lines)].sort((a, b) => a - b).join(', ')];
  });
  await writeBetweenMarkers(DOCUMENT, {
    figures: renderTable(head, [...keepRows('figures', (name) => name.replace('src/', '')), ...rooms]),
    survivors: renderTable(['file', 'survivors', 'lines'], [...keepRows('survivors', roomOf), ...survivors]),
  });
}
