import type { JsonObject } from '../json.ts';
import { type Child, endedError, type ProgramCommand, startChild } from './child.ts';
import { ProgramError } from './error.ts';
import { oneLine, parseAnswer, readLines } from './wire.ts';

/** A program that answers every line of JSON it is given with one line of JSON. */
export interface LineProgram {
  /**
   * Asks one question. Questions are answered in any order: each goes out as one object with an `id`, a number, beside its own
   * members, which its answer repeats. The answer comes back without its `id`.
   *
   * @throws ProgramError when the program could not be started, ended, wrote what is no answer, or went over its deadline, memory or
   * output; the signal's reason.
   */
  ask(question: JsonObject, options: { readonly signal: AbortSignal }): Promise<JsonObject>;
  /** Ends the program and all it started. Open questions fail. */
  close(): Promise<void>;
}

export type LineProgramOptions = ProgramCommand & {
  /** For one answer, from the moment its question is sent. */
  readonly timeoutMs: number;
  /** What the first answer after a start may take beside: loading packages takes longer than any question. Default 30,000. */
  readonly startMs?: number | undefined;
  /** Questions that the program has at the same time; further ones wait, and their time does not run. Default 1. */
  readonly concurrency?: number | undefined;
};

/** Between asking a program to end and ending it. */
const GRACE_MS = 1_000;

/**
 * A program that starts with the first question. When it ends before its time, every open question fails; the next question starts
 * it again. When it ends twice without an answer between, it is given up and every further question fails at once.
 */
export function startLineProgram(options: LineProgramOptions): LineProgram {
  return new Lines(options);
}

type Question = {
  readonly content: JsonObject;
  resolve(answer: JsonObject): void;
  reject(reason: unknown): void;
};

/** One start of the program. */
type Session = {
  readonly child: Child;
  readonly open: Map<number, Question & { readonly timer: NodeJS.Timeout }>;
  answers: number;
};

class Lines implements LineProgram {
  readonly #options: LineProgramOptions;
  readonly #waiting: Question[] = [];
  /** The start that questions go to. */
  #session: Session | undefined;
  /** Every start that has not ended, also one that is being ended and gets no more questions. */
  readonly #running = new Set<Session>();
  #lastId = 0;
  /** Endings since the last answer. */
  #endings = 0;
  #givenUp: ProgramError | undefined;
  #closed = false;

  constructor(options: LineProgramOptions) {
    this.#options = options;
  }

  ask(content: JsonObject, { signal }: { readonly signal: AbortSignal }): Promise<JsonObject> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.#closed) return Promise.reject(this.#closedError());
    if (this.#givenUp !== undefined) return Promise.reject(this.#givenUp);
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#forget(question);
        reject(signal.reason);
      };
      const settled = () => signal.removeEventListener('abort', abort);
      const question: Question = {
        content,
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.push(question);
      this.#sendNext();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#failWaiting(this.#closedError());
    for (const { child } of this.#running) child.end(this.#closedError(), GRACE_MS);
    await Promise.all([...this.#running].map(({ child }) => child.ended));
  }

  #sendNext(): void {
    const { concurrency = 1 } = this.#options;
    while (this.#waiting.length > 0) {
      try {
        this.#session ??= this.#start();
      } catch (thrown) {
        for (const question of this.#waiting.splice(0)) question.reject(thrown);
        return;
      }
      if (this.#session.open.size >= concurrency) return;
      const question = this.#waiting.shift();
      if (question !== undefined) this.#send(this.#session, question);
    }
  }

  #start(): Session {
    const session: Session = { child: startChild(this.#options), open: new Map(), answers: 0 };
    const { name } = this.#options;
    this.#running.add(session);
    readLines(
      session.child,
      name,
      (line) => this.#read(session, line),
      (error) => this.#kill(session, error),
    );
    session.child.ended.then((ending) => this.#ended(session, endedError(name, ending)));
    return session;
  }

  #send(session: Session, question: Question): void {
    const { timeoutMs, startMs = 30_000 } = this.#options;
    this.#lastId += 1;
    const id = this.#lastId;
    const [sentAt, ms] = [session.answers, timeoutMs + (session.answers === 0 ? startMs : 0)];
    const timer = setTimeout(() => this.#late(session, id, sentAt, ms), ms);
    session.open.set(id, { ...question, timer });
    session.child.stdin.write(`${oneLine({ ...question.content, id })}\n`);
  }

  #read(session: Session, line: string): void {
    // What broke the rules once is not believed afterwards.
    if (session !== this.#session) return;
    const answer = parseAnswer(line);
    if (answer === undefined || answer.id < 1 || answer.id > this.#lastId) {
      this.#kill(session, this.#noAnswer(line));
      return;
    }
    session.answers += 1;
    this.#endings = 0;
    const question = this.#take(session, answer.id);
    // A question that went over its deadline or was given up by its asker may be answered later: nobody waits for it.
    if (question !== undefined) question.resolve(answer.content);
    this.#sendNext();
  }

  #late(session: Session, id: number, answersWhenSent: number, ms: number): void {
    const late = this.#lateError(ms);
    this.#take(session, id)?.reject(late);
    // One that still answers others has lost one question; one that does not is stuck and answers no more.
    if (session.answers === answersWhenSent) this.#kill(session, late);
    else this.#sendNext();
  }

  #kill(session: Session, error: ProgramError): void {
    session.child.kill(error);
    this.#lose(session, error);
  }

  #ended(session: Session, error: ProgramError): void {
    this.#running.delete(session);
    session.child.stdout.destroy();
    for (const id of [...session.open.keys()]) this.#take(session, id)?.reject(error);
    this.#lose(session, error);
  }

  /** No further question goes to this start; whether there will be another one, its last answer says. */
  #lose(session: Session, error: ProgramError): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#endings += 1;
    if (error.reason === 'not-started') this.#givenUp = error;
    else if (this.#endings > 1) this.#givenUp = this.#givenUpError(error);
    if (this.#givenUp !== undefined) this.#failWaiting(this.#givenUp);
    else this.#sendNext();
  }

  #take(session: Session, id: number): Question | undefined {
    const question = session.open.get(id);
    if (question === undefined) return undefined;
    clearTimeout(question.timer);
    session.open.delete(id);
    return question;
  }

  #forget(question: Question): void {
    const waiting = this.#waiting.indexOf(question);
    if (waiting !== -1) this.#waiting.splice(waiting, 1);
  }

  #failWaiting(error: ProgramError): void {
    for (const question of this.#waiting.splice(0)) question.reject(error);
  }

  #noAnswer(line: string): ProgramError {
    const { name } = this.#options;
    const found = JSON.stringify(line.slice(0, 80).toWellFormed());
    return new ProgramError('bad-answer', `${name} wrote a line that is no answer to a question: ${found}`, {
      todo: 'Write one JSON object with the "id" of its question for each answer to stdout, and everything else to stderr.',
    });
  }

  #lateError(ms: number): ProgramError {
    const { name } = this.#options;
    return new ProgramError('deadline', `${name} gave no answer in ${ms / 1000} s`, {
      todo: 'Raise its timeout, or have it answer faster.',
    });
  }

  #givenUpError(last: ProgramError): ProgramError {
    const { message, todo, details } = last;
    return new ProgramError('given-up', `${message} (twice without an answer between: not started again)`, {
      todo,
      details,
      cause: last,
    });
  }

  #closedError(): ProgramError {
    return new ProgramError('closed', `${this.#options.name} was closed`);
  }
}
