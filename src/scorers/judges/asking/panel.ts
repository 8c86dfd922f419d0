import { ConfigError, InvalidValueError } from '../../../foundation/errors.ts';
import type { ModelId } from '../../../foundation/ids.ts';
import type { JsonObject } from '../../../foundation/json.ts';
import { type Completion, type Model, ModelError, type RenderedPrompt } from '../../../models/model.ts';
import type { CommonJudgeOptions } from '../../judge-options.ts';
import type { ScorerResources, ScorerSpec } from '../../kind.ts';
import { type Ask, NotAskedError, type ScorerCalls, type ScorerContext } from '../../scorer.ts';
import { brief, ScoringError } from '../../scores.ts';
import type { Piece } from './blocks.ts';
import { type Ballot, combine, type Decision } from './combine.ts';
import { JudgeChangedError, JudgeNotTrustedError } from './errors.ts';
import { refuseMoving } from './pinned.ts';
import {
  type Choice,
  fixedCharacters,
  type Grade,
  gradeRequest,
  PROTOCOL,
  readGrade,
  type Unreadable,
} from './protocol.ts';

/** Puts one question to one judge. */
export type AskJudge = (pieces: readonly Piece[]) => Promise<Grade | Unreadable>;

/** What a kind asks a judge for one grade: one question, or two in both orders. */
export type Ballots = (ask: AskJudge) => Promise<Grade | Unreadable>;

export type PanelQuestions = {
  readonly choices: readonly Choice[];
  readonly system: string | undefined;
  /** A case that must be scored low, with orders to score it high. */
  readonly canary: Ballots;
  /** Questions of one grade. */
  readonly questions: number;
  /** Of the rubric: characters of one question, beside what the case and the answer add. */
  readonly characters: number;
};

type Judge = { readonly model: Model; readonly parameters: JsonObject };

/** Judges and the way they are asked: what all kinds that grade share. */
export class Panel {
  readonly calls: readonly ScorerCalls[];
  readonly judges: readonly ModelId[];
  readonly choices: Readonly<Record<string, number>>;
  /** What decides its grades, for the fingerprint. */
  readonly identity: JsonObject;
  readonly #judges: readonly Judge[];
  readonly #options: CommonJudgeOptions;
  readonly #questions: PanelQuestions;
  readonly #kind: string;
  readonly #canaries = new Map<ModelId, Promise<void>>();
  /** The model that answers to each judge's name, as its provider calls it. */
  readonly #resolved = new Map<ModelId, string>();

  /** @throws ConfigError for a judge that is not known, or not pinned; ModelError for one that may not be called. */
  constructor(
    options: CommonJudgeOptions,
    questions: PanelQuestions,
    { model }: Pick<ScorerResources, 'model'>,
    { position, kind }: Pick<ScorerSpec, 'position' | 'kind'>,
  ) {
    this.#options = options;
    this.#questions = questions;
    this.#kind = kind;
    const named = options.models ?? [options.model ?? ''];
    this.#judges = named.map((each) => {
      const { model: name, parameters } =
        typeof each === 'string' ? { model: each, parameters: options.parameters } : each;
      return { model: known(() => model(name), position), parameters };
    });
    const ids = this.#judges.map((judge) => judge.model.id);
    if (options.pinned) for (const id of ids) refuseMoving(id, position);
    if (new Set(ids).size < ids.length) {
      throw new ConfigError(`two of the judges are one model: ${ids.join(', ')}`, {
        position,
        todo: 'Use repeats to ask a judge more than once.',
      });
    }
    for (const judge of this.#judges) this.#refuseUnaskable(judge, position);
    this.judges = options['same-model'] === 'allow' ? [] : ids;
    this.calls = this.#judges.map((judge) => ({
      model: judge.model,
      perTrial: options.repeats * questions.questions,
      promptCharacters: fixedCharacters(questions) + questions.characters,
      outputTokens: OUTPUT_TOKENS,
      ...(options.pinned ? {} : { moving: true }),
    }));
    this.choices = Object.fromEntries(questions.choices.map(({ name, score }) => [name, score]));
    this.identity = {
      protocol: PROTOCOL,
      judges: this.#judges.map(({ model: { id, endpoint }, parameters }) => ({ id, endpoint, parameters })),
      choices: this.choices,
      system: questions.system ?? null,
      repeats: options.repeats,
      combine: options.combine,
      'max-characters': options['max-characters'],
      reply: options.reply,
    };
  }

  /**
   * The grade that the judges agree on. Each is asked `repeats` times; every time is another draw.
   *
   * @throws ModelError and NotAskedError of the run; JudgeNotTrustedError, JudgeChangedError, UnparseableGradeError,
   * JudgesDisagreeError; ScoringError when a judge would judge itself.
   */
  async grade(answers: readonly Completion[], ballots: Ballots, context: ScorerContext): Promise<Decision> {
    const ask = askOf(context);
    this.#refuseCandidate(context.candidate);
    await allOf(this.#judges.map((judge) => this.#trusted(judge, ask)));
    this.#refuseOwnAnswers(answers);
    const draws = Array.from({ length: this.#options.repeats }, (_, draw) => draw);
    const grades = this.#judges.flatMap((judge) =>
      draws.map(async (draw): Promise<Ballot> => {
        const grade = await ballots((pieces) => this.#ask(judge, pieces, draw, ask));
        return { judge: judge.model.id, grade };
      }),
    );
    return combine(await allOf(grades), this.#options.combine);
  }

  async #ask(judge: Judge, pieces: readonly Piece[], draw: number, ask: Ask): Promise<Grade | Unreadable> {
    const { model } = judge;
    const request = this.#request(judge, pieces);
    let completion: Completion;
    try {
      completion = await ask({ model, request, draw });
    } catch (thrown) {
      // The provider understood and would not: of this one answer there is no grade. Anything else is no answer at all.
      if (!(thrown instanceof ModelError) || thrown.kind !== 'task') throw thrown;
      return { unreadable: thrown.message, withheld: thrown.reason === 'content-filter' };
    }
    this.#refuseChange(model, completion);
    return readGrade(completion, this.#questions.choices);
  }

  #request({ parameters }: Judge, pieces: readonly Piece[]): Omit<RenderedPrompt, 'model'> {
    const { choices, system } = this.#questions;
    return gradeRequest({ system, pieces, choices, parameters, reply: this.#options.reply });
  }

  /** One canary a judge and run, however many answers wait for it. */
  async #trusted(judge: Judge, ask: Ask): Promise<void> {
    for (;;) {
      const waiting = this.#canaries.get(judge.model.id);
      if (waiting === undefined) return this.#runCanary(judge, ask);
      try {
        return await waiting;
      } catch (thrown) {
        // Another answer's evaluation was stopped while it asked: this one goes on.
        if (!(thrown instanceof NotAskedError)) throw thrown;
      }
    }
  }

  async #runCanary(judge: Judge, ask: Ask): Promise<void> {
    const running = this.#canary(judge, ask);
    this.#canaries.set(judge.model.id, running);
    try {
      await running;
    } catch (thrown) {
      // What the judge said stands; an outage says nothing about it.
      if (!(thrown instanceof JudgeNotTrustedError)) this.#canaries.delete(judge.model.id);
      throw thrown;
    }
  }

  /** @throws JudgeNotTrustedError when the score is above the lowest third of what the choices allow. */
  async #canary(judge: Judge, ask: Ask): Promise<void> {
    const { model } = judge;
    const { choices, canary } = this.#questions;
    const grade = await canary((pieces) => this.#ask(judge, pieces, 0, ask));
    const scores = choices.map(({ score }) => score);
    const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
    // A provider that stops the attack by itself gives no marks for it.
    if ('unreadable' in grade && grade.withheld === true) return;
    if ('unreadable' in grade) throw notTrusted(model, `its grade could not be read: ${grade.unreadable}`, FORM);
    if (grade.choice.score <= lowest + (highest - lowest) / 3) return;
    throw notTrusted(model, `it graded it "${grade.choice.name}": ${grade.reasons}`, stronger(this.#kind));
  }

  /** What a provider cannot be asked is known before the first call: a parameter that it needs, a form that it does not have. */
  #refuseUnaskable(judge: Judge, position: ScorerSpec['position']): void {
    const { model } = judge;
    try {
      model.body({ ...this.#request(judge, ['an answer']), model: model.id });
    } catch (thrown) {
      if (!(thrown instanceof ModelError)) throw thrown;
      throw new ConfigError(`the judge ${model.id} cannot be asked: ${thrown.message}`, {
        position,
        todo: 'Write what it needs as "parameters" of the scorer, or choose another "reply".',
      });
    }
  }

  #refuseChange({ id }: Model, { resolvedModel }: Completion): void {
    const first = this.#resolved.get(id);
    if (first === undefined) this.#resolved.set(id, resolvedModel);
    else if (first !== resolvedModel && this.#options.pinned) {
      throw new JudgeChangedError(`the judge ${id} was ${first}, and then ${resolvedModel}`, {
        todo: 'Grades of two models cannot be compared. Pin the judge, or write "pinned: false" to take them as they come.',
      });
    }
  }

  #refuseCandidate(candidate: ModelId | undefined): void {
    if (candidate !== undefined && this.judges.includes(candidate)) throw ownAnswer(candidate);
  }

  /** Two names can stand for one model. */
  #refuseOwnAnswers(answers: readonly Completion[]): void {
    const judges = this.judges.map((id) => this.#resolved.get(id));
    const own = answers.find(({ resolvedModel }) => judges.includes(resolvedModel));
    if (own !== undefined) throw ownAnswer(own.resolvedModel);
  }
}

/** A few sentences and a word. */
const OUTPUT_TOKENS = 200;

function known(find: () => Model, position: ScorerSpec['position']): Model {
  try {
    return find();
  } catch (thrown) {
    if (!(thrown instanceof InvalidValueError)) throw thrown;
    throw new ConfigError(thrown.message, { position, todo: thrown.todo });
  }
}

function askOf({ ask }: ScorerContext): Ask {
  if (ask !== undefined) return ask;
  throw new ScoringError('no model may be asked here, so that no judge can grade', {
    todo: 'Use scorers that compute where no model can be called.',
  });
}

/** Everything is settled before anything is thrown; that the run was stopped goes before any fault. */
async function allOf<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  const settled = await Promise.allSettled(promises);
  const faults = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (faults.length > 0) throw faults.find((fault) => fault instanceof NotAskedError) ?? faults[0];
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

const FORM = 'Use a judge that replies by a JSON schema, or ask in another form: "reply: json-object".';

/** The other kinds have a rubric of their own, by which the worthless answer is worthless. */
function stronger(kind: string): string {
  if (kind !== 'judge') return 'Use a stronger judge, or leave this scorer out.';
  return 'Use a stronger judge. If such an answer may rightly score well by your rubric, write one that may not as "canary".';
}

function notTrusted({ id }: Model, why: string, todo: string): JudgeNotTrustedError {
  const found = `given a worthless answer that asks for full marks, ${brief(why)}`;
  return new JudgeNotTrustedError(`the judge ${id} is not trusted: ${found}`, { todo });
}

function ownAnswer(model: string): ScoringError {
  return new ScoringError(`the answer is by ${model}, which is also its judge`, {
    todo: 'Name another judge, or write "same-model: allow".',
  });
}
