import { readDocument } from '../../documents.ts';
import { entries, type Field, mapping, refuse, rootField, text } from '../../fields.ts';
import type { PromptDraft, PromptFormat } from '../../format.ts';
import { findVariables } from '../../template.ts';
import { readTemplate } from './nunjucks.ts';
import { type ConfigPrompt, readConfigPrompts } from './prompts.ts';
import { type Provider, readProviders, readSettings } from './providers.ts';
import { suiteTests } from './rows.ts';
import { referencedPaths, type Source } from './source.ts';
import { readDefaultTest, readTests } from './tests.ts';

/**
 * A promptfoo config (https://www.promptfoo.dev/docs/configuration/reference/): each of its prompts with each of its providers is a
 * prompt of ours, its tests and assertions are rows and scorers that a suite can take.
 *
 * Code is never run: a prompt, a provider or an assertion that is code is left out and said; where nothing else is left, the config
 * is refused. So is a template that Nunjucks and Jinja would render differently (`nunjucks.ts`).
 */
export const promptfoo: PromptFormat = {
  name: 'promptfoo',
  endings: ['.yaml', '.yml', '.json', '.promptfoo.yaml', '.promptfoo.yml', '.promptfoo.json'],
  recognises(content, file) {
    const name = file.split('/').at(-1)?.toLowerCase() ?? '';
    if (/^promptfooconfig[^/]*\.(?:ya?ml|json)$|\.promptfoo\.(?:ya?ml|json)$/.test(name)) return true;
    if (/\$schema\s*[=:].{0,80}promptfoo/.test(content)) return true;
    const keys = topKeys(content, name.endsWith('.json'));
    return keys('prompts') && ['providers', 'targets', 'tests', 'defaultTest'].some(keys);
  },
  references: (content, file, others) => referencedPaths(rootField(readDocument(content, file)), file, others),
  parse(content, file, others) {
    const root = rootField(readDocument(content, file));
    mapping(root);
    const source: Source = { root, file, others, unmapped: [], notices: [] };
    readOtherKeys(source);
    const defaults = readDefaultTest(source);
    const prompts = readConfigPrompts(source, around(defaults.options)).map((prompt) => ({
      ...prompt,
      variables: findVariables(prompt),
    }));
    const providers = readProviders(source);
    const drafts = combined(prompts, providers, source);
    const tests = suiteTests(readTests(source), {
      source,
      defaults,
      prompts,
      models: new Set(providers.flatMap(({ model }) => (model === undefined ? [] : [model.text]))),
      transformed: providers.some(({ transformed }) => transformed),
    });
    const notices = [...new Set(source.notices)];
    return drafts.map((draft) => ({
      ...draft,
      notices: [...draft.notices, ...notices],
      ...(tests === undefined ? {} : { tests }),
    }));
  },
};

/** Which keys a file seems to have at its top, without reading it: what is wrong with it, its format says. */
function topKeys(content: string, json: boolean): (key: string) => boolean {
  const seen = (key: string) => new RegExp(`^(?: {0,2}|\\{\\s{0,20})["']?${key}["']?\\s{0,20}:`, 'm').test(content);
  if (!json) return seen;
  try {
    const value: unknown = JSON.parse(content);
    return (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  } catch {
    return seen;
  }
}

function around(options: { readonly [key: string]: unknown }): { prefix: string; suffix: string } {
  const { prefix, suffix } = options;
  return { prefix: typeof prefix === 'string' ? prefix : '', suffix: typeof suffix === 'string' ? suffix : '' };
}

const READ = ['$schema', 'prompts', 'providers', 'targets', 'tests', 'defaultTest', 'description', 'tags', 'name'];
/** How promptfoo runs and where it writes: nothing that a prompt is made of. */
const RUNS = [
  'commandLineOptions',
  'concurrency',
  'env',
  'evaluateOptions',
  'maxConcurrency',
  'metadata',
  'outputPath',
  'sharing',
  'tracing',
  'verbose',
  'version',
  'writeLatestResults',
];
const REASONS: ReadonlyMap<string, string> = new Map([
  ['derivedMetrics', 'metrics that are computed from others are not made'],
  ['extensions', 'they are code'],
  ['nunjucksFilters', 'they are code'],
  ['redteam', 'attacks are not made here'],
  ['scenarios', 'write their tests as "tests"'],
]);

function readOtherKeys({ root, unmapped, notices }: Source): void {
  const templates = new Set([...JSON.stringify(root.value).matchAll(/"#\/([^/"]+)/g)].map(([, key]) => key));
  const runs: string[] = [];
  for (const [key, field] of entries(root)) {
    if (READ.includes(key) || templates.has(key) || key === 'assertionTemplates' || field.value === null) continue;
    if (RUNS.includes(key)) runs.push(key);
    else {
      const reason = REASONS.get(key) ?? 'promptfoo has no such key';
      unmapped.push({ message: `"${key}" of the config is not used: ${reason}`, position: root.of.keyPosition([key]) });
    }
  }
  if (runs.length > 0) notices.push(`${runs.join(', ')}: settings of promptfoo's own runs, which are not used here`);
}

const MOST_PROMPTS = 100;

/** Every prompt with every provider that may be asked with it. */
function combined(
  prompts: readonly ConfigPrompt[],
  providers: readonly Provider[],
  source: Source,
): readonly (PromptDraft & { readonly notices: readonly string[] })[] {
  const pairs = providers.flatMap((provider) =>
    prompts.filter((prompt) => mayAsk(provider, prompt)).map((prompt) => ({ prompt, provider })),
  );
  if (pairs.length === 0)
    return refuse(source.root, 'no provider is asked with any prompt', 'Correct their "prompts".');
  if (pairs.length > MOST_PROMPTS) {
    refuse(source.root, `${pairs.length} prompts in one file, over ${MOST_PROMPTS}`, 'Name fewer providers.');
  }
  const taken = new Set<string>();
  return pairs.map(({ prompt, provider }) => {
    const parts = [...(prompts.length > 1 ? [prompt.key.text] : []), ...(providers.length > 1 ? [provider.key] : [])];
    return { ...draft(prompt, provider, source), ...key(parts.join('.'), prompt, taken, longestKey(source.file)) };
  });
}

function key(wanted: string, prompt: ConfigPrompt, taken: Set<string>, longest: number): Pick<PromptDraft, 'key'> {
  if (wanted === '') return {};
  const cut = wanted.slice(0, longest).replace(/[^a-z0-9]+$/, '');
  let found = cut;
  for (let copy = 2; taken.has(found); copy += 1) found = `${cut}-${copy}`;
  taken.add(found);
  return { key: { text: found, position: prompt.key.position } };
}

/** A slug has 64 characters, and the name of the file comes first. */
function longestKey(file: string): number {
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? '';
  return Math.max(16, 60 - name.length);
}

function mayAsk({ prompts }: Provider, prompt: ConfigPrompt): boolean {
  return (
    prompts === undefined ||
    [prompt.label, prompt.key.text].some((name) => name !== undefined && prompts.includes(name))
  );
}

function withSystem({ messages, templateLanguage }: ConfigPrompt, system: Field | undefined) {
  if (system === undefined) return { messages, templateLanguage };
  if (messages.some(({ role }) => role === 'system')) {
    refuse(system, 'the provider and the prompt both say what the system says', 'Keep one of them.');
  }
  const { content, language } = readTemplate(text(system), system);
  return {
    messages: [{ role: 'system' as const, content }, ...messages],
    templateLanguage: language === 'jinja' ? language : templateLanguage,
  };
}

function draft(prompt: ConfigPrompt, provider: Provider, source: Source): PromptDraft {
  const own = readSettings(prompt.config, source);
  const { messages, templateLanguage } = withSystem(prompt, own.system ?? provider.system);
  return {
    slug: undefined,
    model: provider.model,
    messages,
    templateLanguage,
    parameters: { ...provider.parameters, ...own.parameters },
    tools: own.tools.length > 0 ? own.tools : provider.tools,
    responseFormat: own.responseFormat.type === 'text' ? provider.responseFormat : own.responseFormat,
    notices: [...provider.notices, ...own.notices],
  };
}
