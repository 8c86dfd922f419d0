import { FileError } from '../../../foundation/errors.ts';
import { isJsonObject } from '../../../foundation/json.ts';
import { parseYaml } from '../../../foundation/strict-yaml.ts';
import { readJsonDocument } from '../../documents.ts';
import { readMessages, slugPart } from '../../draft-parts.ts';
import { entries, type Field, items, kindOf, members, nameOf, refuse, rootField, text } from '../../fields.ts';
import type { Written } from '../../format.ts';
import type { Message, TemplateLanguage } from '../../prompt-version.ts';
import { readTemplate } from './nunjucks.ts';
import { CODE_FILE, fileReference, positionOf, readOther, resolved, type Source } from './source.ts';

/** A prompt of the config: its messages, and what it is called. */
export type ConfigPrompt = {
  readonly key: Written;
  readonly label: string | undefined;
  readonly messages: readonly Message[];
  readonly templateLanguage: TemplateLanguage;
  /** Options that go before those of the provider. */
  readonly config: Field | undefined;
};

/** The prompts of a config in its order: inline, in text files, as chats in JSON and YAML. Those that are code are left out and said. */
export function readConfigPrompts(source: Source, around: { prefix: string; suffix: string }): readonly ConfigPrompt[] {
  const field = entriesOf(source.root).get('prompts');
  const written = field === undefined ? [DEFAULT(source.root)] : spread(field, source);
  const usable = written.filter(({ raw }) => !isCode(raw.value));
  const [code] = written.filter(({ raw }) => isCode(raw.value));
  if (usable.length === 0) {
    if (code === undefined) return refuse(field ?? source.root, 'the config has no prompts', 'Write at least one.');
    return refuse(code.raw, CODE, 'Write what it gives into a text file.');
  }
  for (const { raw } of written.filter((each) => isCode(each.raw.value))) {
    source.unmapped.push({ message: CODE, position: positionOf(raw) });
  }
  return withKeys(usable.flatMap((each) => read(each, source, around)));
}

const CODE = 'a prompt that is code is not run';

/** Without `prompts`, promptfoo asks what the variable `prompt` says. */
const DEFAULT = (root: Field): WrittenPrompt => ({
  raw: { ...root, value: '{{prompt}}' },
  name: 'prompt',
  label: undefined,
});

type WrittenPrompt = {
  readonly raw: Field;
  readonly name: string | undefined;
  readonly label: string | undefined;
  readonly config?: Field | undefined;
};

function isCode(raw: unknown): boolean {
  if (typeof raw !== 'string' || /\n/.test(raw)) return false;
  return (
    raw.startsWith('exec:') || raw.startsWith('python:') || (fileReference(raw) !== undefined && CODE_FILE.test(raw))
  );
}

function entriesOf(field: Field): ReadonlyMap<string, Field> {
  return new Map(entries(field).filter(([, value]) => value.value !== null));
}

/** A text, a list of texts and objects, or (old) a mapping of file → label. */
function spread(field: Field, source: Source): readonly WrittenPrompt[] {
  if (typeof field.value === 'string') return [{ raw: field, name: undefined, label: undefined }];
  if (isJsonObject(field.value)) {
    return entries(field).map(([raw, label]) => ({
      raw: { value: raw, path: label.path, of: field.of },
      name: text(label),
      label: text(label),
    }));
  }
  return items(field).map((item) => readPrompt(resolved(item, source.root)));
}

function readPrompt(field: Field): WrittenPrompt {
  if (typeof field.value === 'string') return { raw: field, name: undefined, label: undefined };
  if (!isJsonObject(field.value)) {
    return refuse(field, `a prompt is a text or a mapping, found ${kindOf(field.value)}`, 'Write its text, or "raw".');
  }
  const keys = members(field, ['id', 'label', 'raw', 'file', 'config', 'description', 'display', 'function']);
  if (keys.function !== undefined) return refuse(keys.function, CODE, 'Write what it gives into a text file.');
  const raw = keys.raw ?? keys.file ?? keys.id;
  if (raw === undefined) return refuse(field, `${nameOf(field)} has no text`, 'Write "raw" or "file".');
  text(raw);
  const label = keys.label ?? keys.display;
  const id = keys.id === raw ? undefined : keys.id;
  const name = id ?? label;
  return {
    raw,
    name: name === undefined ? undefined : text(name),
    label: label === undefined ? undefined : text(label),
    config: keys.config,
  };
}

type Unnamed = Omit<ConfigPrompt, 'key'> & { readonly name: string | undefined; readonly field: Field };
type Around = { readonly prefix: string; readonly suffix: string };

function read(written: WrittenPrompt, source: Source, around: Around): readonly Unnamed[] {
  const content = text(written.raw);
  refuseElsewhere(content, written.raw);
  const reference = fileReference(content);
  if (reference === undefined) return [prompt(written, content, written.raw, around)];
  const { path, content: inside } = readOther(reference, written.raw, source);
  const name =
    written.name ??
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '');
  const parts = splitFile(path, inside);
  if (parts.length === 0) refuse(written.raw, `${path} is empty`, 'Write the prompt as its text.');
  return parts.map((part, index) => {
    const numbered = parts.length === 1 ? name : `${name}-${index + 1}`;
    return prompt({ ...written, name: numbered }, part, written.raw, around, path);
  });
}

function refuseElsewhere(content: string, field: Field): void {
  const elsewhere = /^(langfuse|portkey|helicone|https?|az|s3|package):/.exec(content)?.[1];
  if (elsewhere === undefined || /\s/.test(content)) return;
  refuse(field, `the prompt ${content} is not in this repository (${elsewhere})`, 'Export it into a file.');
}

/** A text file holds one prompt between lines `---`, JSON Lines one a line, any other file one. */
function splitFile(path: string, content: string): readonly string[] {
  if (path.endsWith('.jsonl')) return content.split('\n').filter((line) => line.trim() !== '');
  if (path.endsWith('.txt')) {
    return content
      .split(/^[ \t]*---[ \t]*$/m)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }
  return content.trim() === '' ? [] : [content];
}

function prompt(written: WrittenPrompt, raw: string, field: Field, around: Around, path?: string): Unnamed {
  const read = readChat(`${around.prefix}${raw}${around.suffix}`, field, path);
  const templates = read.map((message) => ({ message, template: readTemplate(message.content, field) }));
  const jinja = templates.some(({ template }) => template.language === 'jinja');
  return {
    name: written.name,
    label: written.label,
    field,
    config: written.config,
    messages: templates.map(({ message, template }) => ({ ...message, content: template.content })),
    templateLanguage: jinja ? 'jinja' : 'literal',
  };
}

/** A JSON or YAML list of messages is a chat; any other text is what the user says. */
function readChat(raw: string, field: Field, path: string | undefined): readonly Message[] {
  const trimmed = raw.trim();
  if (trimmed === '') return refuse(field, 'the prompt is empty', 'Write its text.');
  if (path !== undefined && /\.ya?ml$/.test(path)) return chat(rootField(parseYaml(raw, path)), field);
  if (trimmed.startsWith('- role:'))
    return readMessages(embedded(() => parseYaml(raw, file(field, path)), field, path));
  if (!/^[[{]/.test(trimmed) || /^\{[{%#]/.test(trimmed)) return [{ role: 'user', content: raw }];
  return chat(
    embedded(() => readJsonDocument(raw, file(field, path)), field, path),
    field,
  );
}

/** An object is no chat to any provider; a text in brackets may be one (`[INST] … [/INST]`). */
function chat(root: Field, field: Field): readonly Message[] {
  if (typeof root.value === 'string') return [{ role: 'user', content: root.value }];
  if (Array.isArray(root.value)) return readMessages(root);
  return refuse(field, 'the prompt is JSON that is no list of messages', 'Write [{ "role": "user", "content": "…" }].');
}

function file(field: Field, path: string | undefined): string {
  return path ?? positionOf(field).file;
}

/** What is inside a text of the config has the place of that text. */
function embedded(parse: () => Field['of'], field: Field, path: string | undefined): Field {
  try {
    const document = parse();
    if (path !== undefined) return rootField(document);
    const here = () => positionOf(field);
    return rootField({ value: document.value, position: here, keyPosition: here });
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    return refuse(
      field,
      `the prompt begins as a list of messages and is none: ${thrown.message}`,
      'Templates may stand inside the texts of messages, not around them; a text that only begins with a bracket goes into a chat message.',
    );
  }
}

/** What each is called, where there are several: its id or label, the name of its file, its number. */
function withKeys(prompts: readonly Unnamed[]): readonly ConfigPrompt[] {
  const taken = new Set<string>();
  return prompts.map(({ name, field, ...prompt }, index) => {
    const wanted = slugPart(name ?? '') || String(index + 1);
    let key = wanted;
    for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}-${copy}`;
    taken.add(key);
    return { ...prompt, key: { text: key, position: positionOf(field) } };
  });
}
