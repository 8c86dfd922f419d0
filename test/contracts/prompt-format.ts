import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/foundation/errors.ts';
import { type ModelId, parseModelId } from '../../src/foundation/ids.ts';
import { type ParsedPrompt, parsePrompts, renderPrompt } from '../../src/prompts/index.ts';
import type { TemplateLanguage } from '../../src/prompts/prompt-version.ts';

/** A prompt in no format's words. */
export type PromptSample = {
  readonly slug?: string;
  readonly model?: string;
  readonly temperature?: number;
  /** One user message. */
  readonly content: string;
};

export type PromptFormatSubject = {
  /** With its dot, such as `.md`. */
  readonly ending: string;
  /** Of the sample, which only names variables. Default: literal. */
  readonly templateLanguage?: TemplateLanguage;
  /** What the file `support/triage` is called when it does not say so itself. Default: `support.triage`. */
  readonly slug?: string;
  /** False for a format whose files cannot say a slug. */
  readonly saysSlug?: boolean;
  /** The text of a file, with its keys in this or in the opposite order. */
  write(sample: PromptSample, keys?: 'reversed'): string;
  /** The text of a file with a key that the format does not have, and where that key stands. */
  readonly unknownKey: { readonly text: string; readonly line: number; readonly column: number };
};

/** What every prompt format owes, whatever its syntax. */
export function promptFormatContract(name: string, subject: PromptFormatSubject): void {
  const { ending, write, templateLanguage = 'literal', slug = 'support.triage', saysSlug = true } = subject;
  const sample: PromptSample = {
    model: 'openai/gpt-test',
    temperature: 0.5,
    content: 'Answer {{question}} for {{customer}}.',
  };

  describe(`the prompt format ${name}`, () => {
    it('makes a version of messages, model, parameters and variables', () => {
      const { version } = parse(write(sample));
      expect(version).toMatchObject({
        slug,
        model: 'openai/gpt-test',
        templateLanguage,
        messages: [{ role: 'user', content: 'Answer {{question}} for {{customer}}.' }],
        parameters: { temperature: 0.5 },
        responseFormat: { type: 'text' },
        tools: [],
        variables: ['customer', 'question'],
      });
    });

    it.each([
      ['the order of keys', write(sample, 'reversed')],
      ['CRLF line endings', write(sample).replaceAll('\n', '\r\n')],
      ['CR line endings', write(sample).replaceAll('\n', '\r')],
      ['a byte order mark', `\uFEFF${write(sample)}`],
    ])('gives the same version whatever %s', (_, text) => {
      expect(parse(text).version.id).toBe(parse(write(sample)).version.id);
    });

    it('gives the same version whatever the name of the file and the slug', () => {
      const { id } = parse(write(sample)).version;
      expect(parse(write(sample), `prompts/other${ending}`).version.id).toBe(id);
      expect(parse(write({ ...sample, slug: 'elsewhere' })).version.id).toBe(id);
    });

    it.each([
      ['the text', { content: 'Answer {{question}} for {{customer}}!' }],
      ['a parameter', { temperature: 0.6 }],
      ['the model', { model: 'openai/gpt-other' }],
    ])('gives another version for another %s', (_, change) => {
      expect(parse(write({ ...sample, ...change })).version.id).not.toBe(parse(write(sample)).version.id);
    });

    it.runIf(saysSlug)("prefers the file's own slug to the path", () => {
      expect(parse(write({ ...sample, slug: 'my-triage' })).version.slug).toBe('my-triage');
    });

    it('takes the default model where the file names none, and refuses when there is none', () => {
      const { model: _, ...unnamed } = sample;
      const defaultModel = parseModelId('openai/gpt-default');
      expect(parse(write(unnamed), undefined, { defaultModel }).version.model).toBe('openai/gpt-default');
      expect(() => parse(write(unnamed))).toThrow('names no model');
    });

    it('resolves the model, and gives a model that is not known its line', () => {
      const resolve = (reference: string): ModelId => parseModelId(reference.replace('fast', 'openai/gpt-fast'));
      expect(parse(write({ ...sample, model: 'fast' }), undefined, { resolve }).version.model).toBe('openai/gpt-fast');
      const error = refusal(() => parse(write({ ...sample, model: 'not a model' })));
      expect(error.position?.line).toBeGreaterThanOrEqual(1);
      expect(error.message).toContain('not a model');
    });

    it('refuses an unknown key with file, line and column', () => {
      const { text, line, column } = subject.unknownKey;
      const error = refusal(() => parse(text));
      expect(error.message).toContain('unknown key');
      expect(error.position).toEqual({ file: `prompts/support/triage${ending}`, line, column });
    });

    it('refuses a file that is not UTF-8 with its line', () => {
      const bytes = Buffer.concat([Buffer.from(write(sample)), Buffer.from([0x0a, 0xc3, 0x28])]);
      const lines = write(sample).split('\n').length;
      expect(refusal(() => parse(bytes)).position?.line).toBe(lines + 1);
    });

    it('never looks for placeholders in a value', () => {
      const { version } = parse(write(sample));
      const variables = { question: '{{customer}} {{nothing}} $& $1', customer: '{{question}}' };
      expect(renderPrompt(version, variables, { file: 'f', case: 'c' })).toEqual([
        { role: 'user', content: 'Answer {{customer}} {{nothing}} $& $1 for {{question}}.' },
      ]);
    });

    it('either reads a text or refuses it with a position, whatever the text', () => {
      const pieces = fc.constantFrom(
        '---\n',
        '\n',
        '- ',
        'role: ',
        'messages:',
        '{{',
        '}}',
        '&a ',
        '*a',
        '!!js ',
        '"',
        '|\n',
        '\0',
      );
      const texts = fc
        .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 })
        .map((all) => all.join(''));
      fc.assert(
        fc.property(texts, (text) => {
          try {
            expect(parse(text, undefined, { defaultModel: parseModelId('openai/gpt-default') }).version.id).toMatch(
              /^sha256:/,
            );
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(FileError);
            expect((thrown as FileError).position?.file).toBe(`prompts/support/triage${ending}`);
          }
        }),
        { numRuns: 300 },
      );
    });
  });

  function parse(
    content: string | Uint8Array,
    path = `prompts/support/triage${ending}`,
    options: { readonly defaultModel?: ModelId; readonly resolve?: (reference: string) => ModelId } = {},
  ): ParsedPrompt {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { defaultModel, resolve = parseModelId } = options;
    const [prompt] = parsePrompts({ path, bytes, globs: ['prompts/**'], defaultModel, resolveModel: resolve });
    if (prompt === undefined) throw new Error(`${path} has no prompt`);
    return prompt;
  }
}

function refusal(act: () => unknown): FileError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof FileError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}
