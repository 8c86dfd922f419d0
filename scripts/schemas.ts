// Writes schema/*.json from the code. `--check` writes nothing and exits 1 when a file on disk is not what the code says.
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { configSchema } from '../src/config/schema.ts';
import { registrySchemas } from '../src/registry/index.ts';
import { reportJsonSchema } from '../src/report/schema.ts';

type Schema = { readonly file: string; readonly schema: () => object };

/** One line a file. */
const SCHEMAS: readonly Schema[] = [
  { file: 'config.schema.json', schema: configJsonSchema },
  { file: 'report.schema.json', schema: reportJsonSchema },
  ...Object.entries(registrySchemas()).map(([name, schema]) => ({ file: `${name}.schema.json`, schema: () => schema })),
];

main(process.argv.includes('--check'));

function main(check: boolean): void {
  const folder = new URL('../schema/', import.meta.url);
  const different = SCHEMAS.filter(({ file, schema }) => {
    const text = `${JSON.stringify(schema(), null, 2)}\n`;
    const place = new URL(file, folder);
    if (text === read(place)) return false;
    if (!check) writeFileSync(place, text);
    return true;
  }).map(({ file }) => file);
  const verb = check ? 'differs from the code (run: npm run schemas)' : 'written';
  for (const file of different) process.stdout.write(`schema/${file} ${verb}\n`);
  if (check && different.length > 0) process.exitCode = 1;
}

function read(place: URL): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** For editors: what may be written, before defaults are filled in. Draft-07 is what most of them understand. */
function configJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7', reused: 'ref' });
  return { $schema, title: 'Prompt Ratchet configuration (prompt-ratchet.yml)', ...schema };
}
