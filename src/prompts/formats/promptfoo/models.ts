import { CODE_FILE } from './source.ts';

/** What a provider of promptfoo is called here, or why it is none. */
export type Named =
  | { readonly model: string; readonly notices: readonly string[] }
  | { readonly refused: string; readonly todo: string };

/** Our name of a model that promptfoo calls `<provider>:<kind>:<model>`. */
export function modelOf(id: string): Named {
  if (/^(?:exec|python|golang|ruby|package|file):/.test(id) || CODE_FILE.test(id)) {
    return { refused: `the provider ${id} is code, which is not run`, todo: 'Name the model that it asks.' };
  }
  if (/^(?:https?|wss?|webhook|websocket|browser)(?::|$)/.test(id)) {
    return {
      refused: `the provider ${id} is an address of yours`,
      todo: 'Declare it under "models" of the config (provider: http), and give the prompt a file of its own.',
    };
  }
  const [head = '', ...rest] = id.split(':');
  if (rest.length === 0) return ASKS_NO_MODEL.has(head) ? noModel(id) : { model: id, notices: [] };
  const provider = PROVIDERS.get(head) ?? head;
  const [kind = '', ...tail] = rest;
  if (ASKS_NO_MODEL.has(head) || NOT_CHAT.has(kind)) return noModel(id);
  const forms = FORMS.get(provider) ?? ['chat'];
  const model = (tail.length > 0 && forms.includes(kind) ? tail : rest).join(':');
  const notices = noticesOf(kind, tail.length > 0, id);
  if (DECLARED.has(provider)) return { model, notices };
  const spoken = provider === 'openai' && kind === 'responses' && tail.length > 0 ? 'openai-responses' : provider;
  return { model: `${spoken}/${model}`, notices };
}

const ASKS_NO_MODEL: ReadonlySet<string> = new Set([
  'echo',
  'manual-input',
  'mcp',
  'promptfoo',
  'sequence',
  'simulated-user',
  'slack',
]);
const NOT_CHAT: ReadonlySet<string> = new Set([
  'agents',
  'assistant',
  'audio',
  'chatkit',
  'claude-agent-sdk',
  'claude-code',
  'codex-app-server',
  'codex-sdk',
  'embedding',
  'embeddings',
  'foundry-agent',
  'image',
  'live',
  'moderation',
  'realtime',
  'speech',
  'transcription',
  'video',
]);

function noModel(id: string): Named {
  return {
    refused: `the provider ${id} does not ask a chat model`,
    todo: 'Name a chat model, such as openai:chat:<model>.',
  };
}

/** Where promptfoo's name and ours differ. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['azureopenai', 'azure'],
  ['mistralai', 'mistral'],
  ['togetherai', 'together'],
  ['google', 'gemini'],
  ['palm', 'gemini'],
]);

/** Of these every account has its own: the model's name alone, which `models` of the config has to declare. */
const DECLARED: ReadonlySet<string> = new Set(['azure', 'vertex']);

/** Second parts that say how a model is asked and are not the model. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['openai', ['chat', 'responses', 'completion']],
  ['azure', ['chat', 'responses', 'completion']],
  ['anthropic', ['messages', 'completion']],
  ['bedrock', ['converse', 'completion']],
  ['ollama', ['chat', 'completion']],
  ['localai', ['chat', 'completion']],
  ['huggingface', ['chat', 'text-generation']],
]);

function noticesOf(kind: string, more: boolean, id: string): readonly string[] {
  if (!more || (kind !== 'completion' && kind !== 'text-generation')) return [];
  return [`${id} completes a text there; here the prompt is sent as a user's message`];
}
