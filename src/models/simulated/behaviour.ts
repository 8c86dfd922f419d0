import type { JsonValue } from '../../foundation/json.ts';
import { chance } from './chance.ts';
import type { AnswerField, Instructions, Rule, readInstructions } from './instructions.ts';
import { judgement } from './judge.ts';
import { type Concept, labelNames, nearest } from './lexicon.ts';
import { type Reading, readMessage } from './reading.ts';

/** What a behaviour sees of a request. */
type Asked = {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly responseFormat: JsonValue | undefined;
  /** 0 for the first of several identical requests: a repeat is another sample. */
  readonly sample: number;
  /** `readInstructions`, or what remembers its answers: every case of a dataset comes with the same instructions. */
  readonly read: typeof readInstructions;
};

/** How a simulated model answers. Pure: equal requests and samples, equal texts. */
export type Behaviour = (asked: Asked) => string;

/**
 * The simulated models by name. `triage-small` and `triage-large` sort support messages: what a prompt tells them they do, what
 * it does not tell them they get right for a part of the messages, the larger one for a larger part. They know the traps of a
 * triage (rules) and words (lexicon), and never the expected answer. `judge` grades for the scorers that ask models. `echo` returns
 * the last user message.
 */
export const behaviours: ReadonlyMap<string, Behaviour> = new Map([
  ['echo', ({ messages }) => messages.findLast(({ role }) => role === 'user')?.content ?? ''],
  ['judge', ({ messages, responseFormat }) => judgement(messages, responseFormat)],
  ['triage-small', triage('triage-small', (rule) => untoldSmall[rule])],
  ['triage-large', triage('triage-large', (rule) => 1 - (1 - untoldSmall[rule]) * 0.4)],
]);

/** The part of the messages with a trap that the small model gets right although its prompt does not speak of it. */
const untoldSmall: Readonly<Record<Rule, number>> = {
  security: 0.55,
  outage: 0.35,
  refund: 0.15,
  language: 0.5,
  several: 0.35,
  steering: 0.35,
  solved: 0.5,
  tone: 0.45,
  plan: 0.1,
  levels: 0.5,
  blocked: 0.5,
};

function triage(model: string, untold: (rule: Rule) => number): Behaviour {
  return (asked) => {
    const { instructions, message } = split(asked);
    const wants = asked.read(instructions, asked.responseFormat);
    const seed = asked.messages.map(({ role, content }) => `${role}\n${content}`).join('\u0001');
    const draw = (what: string, noise: number) =>
      (1 - noise) * chance(model, what, message) + noise * chance(model, what, seed, String(asked.sample));
    const follows = (rule: Rule) => wants.rules.has(rule) || draw(rule, 0.25) < untold(rule);
    return answer(wants, readMessage(message), { follows, draw });
  };
}

type Judgement = {
  readonly follows: (rule: Rule) => boolean;
  /** In 0–1: mostly the same for one message, and a little different with every sample. */
  readonly draw: (what: string, noise: number) => number;
};

/** Instructions are what the system says; a prompt of one message has them in front of its last part. */
function split({ messages }: Asked): { readonly instructions: string; readonly message: string } {
  const said = messages.filter(({ role }) => role === 'system' || role === 'developer').map(({ content }) => content);
  const user = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  if (said.length > 0) return { instructions: said.join('\n\n'), message: user };
  const marker = [...user.matchAll(/^\W*(?:subject|message|ticket|input|text|plan)\W*:/gim)].at(0)?.index;
  const at = marker ?? Math.max(user.lastIndexOf('\n\n'), 0);
  return { instructions: user.slice(0, at), message: user.slice(at) };
}

function answer(wants: Instructions, reading: Reading, judgement: Judgement): string {
  const labels = wants.fields.find(({ name, values }) => values.length > 0 && !isPriority(name));
  if (labels === undefined) return plainAnswer(reading);
  const steered = reading.demanded !== undefined && !judgement.follows('steering') ? reading.demanded : undefined;
  const concept = conceptGiven(wants, reading, judgement);
  const given = wants.fields.map((field): [string, string] => {
    if (isPriority(field.name)) return [field.name, priority(field, concept, reading, judgement, steered?.priority)];
    if (field === labels) return [field.name, knownValue(field, steered?.category) ?? labelFor(concept, field)];
    return [field.name, field.values[0] ?? `The message is about ${concept}.`];
  });
  return written(given, wants, judgement);
}

const isPriority = (name: string) => /priorit|urgen|severit/i.test(name);

function plainAnswer({ concept }: Reading): string {
  return `Thank you for your message. It seems to be about ${concept === 'other' ? 'something else' : concept}; a colleague will look into it.`;
}

/** Security comes first: a prompt that has the rule has it for every message. Then each trap, as it stands in the message. */
function conceptGiven(wants: Instructions, reading: Reading, { follows, draw }: Judgement): Concept {
  const { concept, traps } = reading;
  if (concept === 'security' && follows('security')) return concept;
  const fallen = traps.find(({ rule }) => rule !== 'steering' && !follows(rule));
  if (fallen !== undefined) return fallen.mistaken;
  const slips = reading.vague ? (wants.defined ? 0.12 : 0.25) : wants.defined ? 0 : 0.12;
  return draw('slip', 0.5) > 1 - slips ? reading.second : concept;
}

function knownValue({ values }: AnswerField, value: string | undefined): string | undefined {
  return values.find((each) => each.toLowerCase() === value);
}

function labelFor(concept: Concept, { values }: AnswerField): string {
  for (const each of [concept, ...nearest[concept], 'other'] as const) {
    const label = values.find((value) => labelNames[each].test(value));
    if (label !== undefined) return label;
  }
  return values.at(-1) ?? '';
}

/** Levels from the highest, as most prompts call them; a list of other words is taken to begin with the highest. */
const levelNames: readonly RegExp[] = [
  /urgent|critical|p0|p1|highest/i,
  /^high|p2/i,
  /normal|medium|standard|p3/i,
  /low|p4/i,
];

function priority(
  field: AnswerField,
  concept: Concept,
  reading: Reading,
  judgement: Judgement,
  demanded: string | undefined,
): string {
  const steered = knownValue(field, demanded);
  if (steered !== undefined) return steered;
  let level = levelOf(concept, reading, judgement);
  if (reading.angry && level > 0 && !judgement.follows('tone')) level -= 1;
  const name = levelNames[level];
  const found = field.values.find((value) => name?.test(value));
  return found ?? field.values[Math.min(level, field.values.length - 1)] ?? 'normal';
}

/** 0 is the highest. */
function levelOf(concept: Concept, reading: Reading, { follows }: Judgement): number {
  if (concept === 'security' || concept === 'outage') return follows('levels') ? 0 : 1;
  if (concept === 'how-to' || concept === 'feature' || concept === 'other') return follows('levels') ? 3 : 2;
  if (reading.blocked && follows('blocked')) return 1;
  return reading.enterprise && follows('plan') ? 1 : 2;
}

function written(given: readonly [string, string][], { format }: Instructions, { draw }: Judgement): string {
  if (format === 'text') {
    const [only] = given;
    return given.length === 1 && only !== undefined
      ? only[1]
      : given.map(([name, value]) => `${name}: ${value}`).join('\n');
  }
  const json = JSON.stringify(Object.fromEntries(given));
  return format === 'loose-json' && draw('fence', 0.5) > 0.8 ? `\`\`\`json\n${json}\n\`\`\`` : json;
}
