import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { runCommand } from '../helpers.js';

async function print(t: TestContext, ...args: string[]): Promise<string> {
  const command = runCommand(t, args);
  assert.equal(await command.ended, 0, args.join(' '));
  return command.stdout();
}

test('each command that the help lists tells its arguments and options, asked either way', async (t) => {
  const help = await print(t, '--help');
  const names = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '').filter((name) => name !== 'help');
  assert.ok(names.includes('serve') && names.includes('accounts') && names.includes('restore'), names.join());
  for (const name of names) {
    const own = await print(t, name, '--help');
    assert.match(own, new RegExp(`^Usage: fumin-endpoint ${name} \\[options\\] [[<]|--(?:to|from) <`, 'm'), name);
    assert.equal(await print(t, 'help', name), own, name);
  }
});

test('a command that is not there is said to be so, and so is help for it', async (t) => {
  const command = runCommand(t, ['srve']);
  assert.equal(await command.ended, 1);
  assert.match(command.stderr(), /unknown command 'srve'.*\n.*serve/);
  const help = runCommand(t, ['help', 'srve']);
  assert.equal(await help.ended, 1);
  assert.match(help.stderr(), /^ {2}serve /m);
});
