// Reads every Prompty, Dotprompt and GitHub prompt file below a folder and prints how many are read, and why the others are refused:
// `node scripts/try-prompts.ts <folder> [--files]`. A folder of prompts from anywhere shows what a format misses.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeError, RatchetError } from '../src/foundation/errors.ts';
import { parseModelId } from '../src/foundation/ids.ts';
import { compilePrompt, parsePrompts, referencedFiles } from '../src/prompts/index.ts';

const ENDINGS = ['.prompty', '.prompt', '.prompt.yml', '.prompt.yaml'];
const [folder = '.', option] = process.argv.slice(2);

const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => ENDINGS.some((ending) => path.toLowerCase().endsWith(ending)))
  .filter((path) => statSync(join(folder, path)).isFile() && !path.split('/').at(-1)?.startsWith('_'))
  .sort();
const reasons = new Map<string, string[]>();
let read = 0;
for (const path of paths) {
  try {
    tryFile(path);
    read++;
  } catch (thrown) {
    const reason = thrown instanceof RatchetError ? kindOf(thrown.message) : `DEFECT ${String(thrown)}`;
    const shown = thrown instanceof RatchetError ? describeError(thrown).split('\n')[0] : '';
    reasons.set(reason, [...(reasons.get(reason) ?? []), `${path}  ${shown}`]);
  }
}
console.log(`${paths.length} files: ${read} read, ${paths.length - read} refused`);
for (const [reason, files] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(files.length).padStart(5)}  ${reason}`);
  if (option === '--files') for (const file of files) console.log(`         ${file}`);
}

function tryFile(found: string): void {
  const bytes = readFileSync(join(folder, found));
  // What a slug may be is not what is tried here.
  const ending = ENDINGS.find((each) => found.toLowerCase().endsWith(each)) ?? '';
  const path = `${dirname(found)}/tried${ending}`;
  const others = new Map<string, Uint8Array>();
  for (;;) {
    const wanted = referencedFiles({ path, bytes, others }).filter(
      (each) => !others.has(each) && existsSync(join(folder, each)),
    );
    if (wanted.length === 0) break;
    for (const each of wanted) others.set(each, readFileSync(join(folder, each)));
  }
  const prompts = parsePrompts({
    path,
    bytes,
    others,
    globs: [`${dirname(path)}/*`],
    defaultModel: parseModelId('openai/default'),
    resolveModel: parseModelId,
  });
  for (const { version } of prompts) compilePrompt(version);
}

/** Without what is of one file: names in quotes, numbers. */
function kindOf(message: string): string {
  return message
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\S+\/\S+/g, '…')
    .replace(/\d+/g, 'n')
    .slice(0, 110);
}
