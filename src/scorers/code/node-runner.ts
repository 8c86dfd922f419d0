/**
 * What Node runs in front of a scorer in JavaScript or TypeScript: it reads questions as lines of JSON, hands each to the user's
 * function, and writes what it returns. It stands alone: `node node-runner.mjs <entry> [<function> [<a file beside node_modules>]]`.
 * Printing goes to stderr, since stdout carries the answers.
 */
export const NODE_RUNNER = String.raw`
import { register } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [entry, wanted, modules] = process.argv.slice(2);
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

// Packages are looked for beside the entry as always, then in the folder that the workflow has filled.
if (modules) {
  const hooks = 'let base; export const initialize = (data) => { base = data; };' +
    'export async function resolve(specifier, context, next) {' +
    '  try { return await next(specifier, context); }' +
    '  catch (error) {' +
    '    if (error?.code !== "ERR_MODULE_NOT_FOUND" || /^(?:[./]|[a-z]+:)/.test(specifier)) throw error;' +
    '    return next(specifier, { ...context, parentURL: base });' +
    '  }' +
    '}';
  register('data:text/javascript,' + encodeURIComponent(hooks), { data: pathToFileURL(modules).href });
}

const score = await load().catch((error) => {
  console.error(error);
  console.error(String(error).split('\n')[0]);
  process.exit(1);
});

async function load() {
  const module = await import(pathToFileURL(entry).href);
  const found = wanted ? module[wanted] ?? module.default?.[wanted] : module.default ?? module.score;
  const chosen = typeof found === 'object' && found !== null ? found.default ?? found.score : found;
  if (typeof chosen !== 'function') {
    throw new Error('the file exports no function ' + (wanted ? '"' + wanted + '"' : 'as its default'));
  }
  return chosen;
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const { id, ...question } = JSON.parse(line);
  write(JSON.stringify({ id, ...(await answer(question)) }) + '\n');
});

async function answer(question) {
  try {
    return toAnswer(await score(question));
  } catch (error) {
    return { error: (error instanceof Error && error.stack ? error.stack : String(error)).slice(0, 4000).toWellFormed() };
  }
}

function toAnswer(given) {
  if (typeof given !== 'object' || given === null) return scored(given);
  if (given.score === null) return { not_applicable: text(given.reason ?? given.metadata?.rationale) || 'no score was given' };
  return scored(given.score, given.reason ?? given.metadata?.rationale);
}

function scored(value, reason) {
  const score = typeof value === 'boolean' ? Number(value) : value;
  if (typeof score !== 'number' || !Number.isFinite(score)) {
    return { error: 'the function gave ' + shown(value) + ': a score is a number, true or false' };
  }
  return text(reason) ? { score, reason: text(reason) } : { score };
}

function text(value) {
  return value === undefined || value === null ? '' : String(value).slice(0, 1000).toWellFormed();
}

function shown(value) {
  return typeof value === 'object' ? 'an object without a score' : String(value).slice(0, 80).toWellFormed();
}
`;
