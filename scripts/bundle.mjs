// Bundles the JavaScript that tsc emitted (build/) into dist/action and dist/cli. ncc exits 0 when a module is missing, so
// every bundle is started once here; CI starts it again on each supported Node.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');

for (const [entry, folder] of [
  ['build/action/main.js', 'dist/action'],
  ['build/cli/main.js', 'dist/cli'],
]) {
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [ncc, 'build', entry, '--out', folder, '--license', 'licenses.txt', '--quiet'], {
    stdio: 'inherit',
  });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes("Cannot find module '") && /webpackMissingModule/.test(text)) {
      throw new Error(`${folder}/${name} misses a module: ${/Cannot find module '[^']+'/.exec(text)?.[0]}`);
    }
    // Line ends and trailing white space of dependencies differ from nothing but git's opinion of them.
    writeFileSync(join(folder, name), text.replaceAll('\r\n', '\n'));
  }
}
