/** What the library promises about safety and reliability, and how each promise is tried. */
import { runAbuse } from '../../endpoint/proofs/abuse.ts';
import { runKeys, runSpellings } from '../../endpoint/proofs/idempotency.ts';
import { runKills } from '../../endpoint/proofs/kills.ts';
import { runOfficeKills } from '../../endpoint/proofs/office-kills.ts';
import { isShutOut, runSignInGuesses } from '../../endpoint/proofs/sign-in-guesses.ts';
import { runTraces } from '../../endpoint/proofs/traces.ts';
import { launchEngine } from '../engines/launch-engine.mjs';
import { isAccessible, proveAccessibility } from './accessibility.mjs';
import { areShown, proveDocuments } from './documents.mjs';
import { arePatient, proveFaultScripts } from './fault-scripts.mjs';
import { isProved, provePledges } from './faults.mjs';
import { areUntouched, proveGuestStyles } from './guest-styles.mjs';
import { areReleased, proveLeaks } from './leaks.mjs';
import { areHarmless, provePayloads } from './payloads.mjs';
import { areTheSame, proveSecondBuild } from './second-build.mjs';

const number = new Intl.NumberFormat('en');

const DATABASE_NAMES = { file: 'embedded database', postgres: 'PostgreSQL' };

/**
 * Every proof: `run` returns what it found, `holds` says whether that keeps the promise, `figure` puts it into words. `long`
 * and `short` are the options of its two forms.
 */
export const PROOFS = [
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    name: engine === 'chromium' ? 'payloads' : `payloads-${engine}`,
    promise: 'No text, URL or attribute runs a script or makes an element',
    runsIn: engine,
    long: { every: engine === 'chromium' ? 1 : 10 },
    short: { every: 100 },
    run: (options) => provePayloads(options, { launch: () => launchEngine(engine) }),
    holds: areHarmless,
    figure: ({ cases, executions, foreign, links }) =>
      `${number.format(cases)} payloads in every place of 4 widgets: ${executions} executions, ${foreign.length} foreign nodes or attributes, ${links.length} links that run`,
  })),
  {
    name: 'documents',
    promise: 'A broken document is caught, and its reader sees what is left of it, or what is wrong',
    runsIn: 'chromium',
    long: { mutants: 5_000 },
    short: { mutants: 20 },
    run: proveDocuments,
    holds: areShown,
    figure: ({ cases, uncaught, uncaughtInPage, blank, longest }) =>
      `${number.format(cases)} documents: ${uncaught.length + uncaughtInPage.length} uncaught, ${blank.length} blank, longest task ${longest} ms`,
  },
  {
    name: 'guest-styles',
    promise: 'The style sheet of a page changes neither text nor controls',
    runsIn: 'chromium',
    long: { every: 1 },
    short: { every: 6 },
    run: proveGuestStyles,
    holds: areUntouched,
    figure: ({ sheets, elements, changed }) =>
      `${sheets} sheets, of frameworks and hostile ones: ${number.format(elements)} elements as on a plain page under all but ${Object.keys(changed).length}`,
  },
  {
    name: 'axe',
    promise: 'Every view of every widget is accessible, as far as axe can tell, in every setting',
    runsIn: 'chromium',
    long: { every: 1 },
    short: { every: 30 },
    run: proveAccessibility,
    holds: isAccessible,
    figure: ({ checks, views, violations }) =>
      `${views} views, ${number.format(checks)} times at 320 px, 1280 px or 400 %, large, right to left, dark or in forced colours: ${violations.length} violations`,
  },
  {
    name: 'leaks',
    promise: 'A widget that goes leaves nothing behind',
    runsIn: 'chromium',
    long: { connects: 1_000, flips: 1_000 },
    short: { connects: 30, flips: 30 },
    run: proveLeaks,
    holds: areReleased,
    figure: ({ connects, flips, listeners, timers, observers, requests, heapGrowth }) =>
      `${number.format(connects)} times connected, ${number.format(flips)} attributes changed: ${listeners} listeners, ${timers} timers, ${observers} observers, ${requests} requests left; heap ${Math.round(heapGrowth / 1_000)} kB`,
  },
  {
    name: 'fault-scripts',
    promise:
      'Where an endpoint fails, the last good copy is there a second after the time-out, and the endpoint is left in peace',
    runsIn: 'chromium',
    long: { scripts: 1_000 },
    short: { scripts: 40 },
    run: proveFaultScripts,
    holds: arePatient,
    figure: ({ scripts, late, endless, most, together }) =>
      `${number.format(scripts)} scripts of faults: ${late.length} late, ${endless.length} that wait for ever, at most ${most} requests of a URL in ten minutes, ${together} for 20 widgets`,
  },
  {
    name: 'faults',
    promise: 'Every pledge ends as one pledge, or as an error that keeps every character',
    runsIn: 'Node',
    long: { count: 2_000, rate: 0.3, presses: 3 },
    short: { count: 150, rate: 0.3, presses: 3 },
    run: provePledges,
    holds: isProved,
    figure: ({ submits, bad }) =>
      `${number.format(submits)} pledges, 30 of 100 requests spoilt: ${Object.values(bad).reduce((sum, count) => sum + count, 0)} lost, doubled or untrue`,
  },
  ...['file', 'postgres'].map((kind) => ({
    name: kind === 'file' ? 'kills' : 'kills-postgres',
    promise: `A pledge that was acknowledged is there after a crash (${DATABASE_NAMES[kind]})`,
    runsIn: 'service',
    long: { kind, kills: 20, clients: 16 },
    short: { kind, kills: 2, clients: 8 },
    run: runKills,
    holds: ({ acknowledged, lost, doubled, changed }) => acknowledged > 0 && lost + doubled + changed === 0,
    figure: ({ acknowledged, lost, doubled, changed }) =>
      `${number.format(acknowledged)} acknowledged: ${lost} lost, ${doubled} doubled, ${changed} changed`,
  })),
  ...['file', 'postgres'].map((kind) => ({
    name: kind === 'file' ? 'office-kills' : 'office-kills-postgres',
    promise: `What the office decided is done whole, or not at all, after a crash (${DATABASE_NAMES[kind]})`,
    runsIn: 'service',
    long: { kind, kills: kind === 'file' ? 50 : 10, clients: 9 },
    short: { kind, kills: 2, clients: 9 },
    run: runOfficeKills,
    holds: ({ answered, ...faults }) => answered > 0 && Object.values(faults).every((count) => count === 0),
    figure: ({ answered, halfDone, lost, changed, codesAmiss }) =>
      `${number.format(answered)} answered: ${halfDone} half done, ${lost} lost, ${changed} check codes changed, ${codesAmiss} invitation codes amiss`,
  })),
  {
    name: 'guesses',
    promise: 'Nobody guesses a password of the office, and guessing keeps neither its owner nor readers out',
    runsIn: 'service',
    long: { guesses: 5_000 },
    short: { guesses: 300 },
    run: runSignInGuesses,
    holds: isShutOut,
    figure: ({ guesses, tried, isGuessed, ordinary, ordinaryFailed }) =>
      `${number.format(guesses)} guesses from one address: ${tried} tried, ${isGuessed} got in; ${ordinaryFailed} of ${number.format(ordinary)} ordinary requests failed`,
  },
  {
    name: 'keys',
    promise: 'A pledge sent often counts once',
    runsIn: 'service',
    long: { kind: 'file', instances: 2, keys: 500, posts: 20 },
    short: { kind: 'file', instances: 2, keys: 30, posts: 10 },
    run: async (options) => ({ ...options, ...(await runKeys(options)) }),
    holds: ({ keys, pledges, other, changed }) => pledges === keys && other + changed === 0,
    figure: ({ keys, posts, pledges }) => `${number.format(keys)} keys, each sent ${posts} times: ${pledges} pledges`,
  },
  {
    name: 'spellings',
    promise: 'An organization pledges once, however it is spelled',
    runsIn: 'service',
    long: { kind: 'file', instances: 2, count: 2_000 },
    short: { kind: 'file', instances: 2, count: 100 },
    run: async (options) => ({ ...options, ...(await runSpellings(options)) }),
    holds: ({ count, pledges, refused }) => pledges === 1 && refused === count - 1,
    figure: ({ count, pledges }) => `${number.format(count)} spellings: ${pledges} pledge`,
  },
  {
    name: 'traces',
    promise: 'Contact data are in no answer and no log, and after withdrawal and purge in no file',
    runsIn: 'service',
    long: { kind: 'file', marks: 400 },
    short: { kind: 'file', marks: 40 },
    run: ({ kind, marks }) => runTraces(kind, marks),
    holds: ({ told, after, logLater }) => told + after + logLater === 0,
    figure: ({ told, before, after }) => `${before} contacts: ${told} told, ${after} left after the purge`,
  },
  {
    name: 'abuse',
    promise: 'Malformed requests and slow senders do not keep others from being served',
    runsIn: 'service',
    long: { requests: 20_000, sockets: 200 },
    short: { requests: 1_000, sockets: 20 },
    run: runAbuse,
    holds: ({ crashes, faults, ordinaryFailed }) => crashes + faults + ordinaryFailed === 0,
    figure: ({ requests, crashes, faults, ordinary, ordinaryFailed }) =>
      `${number.format(requests)} bad requests: ${crashes} crashes, ${faults} faults; ${ordinaryFailed} of ${number.format(ordinary)} ordinary ones failed`,
  },
  {
    name: 'second-build',
    promise: 'A build makes the same bytes of the same sources, wherever they lie',
    runsIn: 'Node',
    long: {},
    short: {},
    run: proveSecondBuild,
    holds: areTheSame,
    figure: ({ files, different }) =>
      `${number.format(files)} files of two builds in two folders: ${different.length} differ`,
  },
];
