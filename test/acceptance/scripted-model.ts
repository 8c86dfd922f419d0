import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A model for these tests, behind the chat-completions protocol: it answers as well as its prompt tells it to. A prompt that
 * says `Quality 90` makes it answer 90 of 100 items right; which ones is fixed. `Flaky item 7` makes it answer that item wrong
 * the first time that it is asked by this prompt; `Shift 30` makes it know other items.
 */
export type ScriptedModel = {
  readonly baseUrl: string;
  /** Requests that were answered or refused. */
  readonly calls: () => number;
  /** Every header and body that was received, for looking for what should not be in them. */
  readonly received: readonly { readonly authorization: string | undefined; readonly body: string }[];
  /** Requests so far whose body contains the text, such as `Quality 90`. */
  readonly callsOf: (text: string) => number;
  /** From now on: the mark of the system behind the model, in every answer. */
  identify(fingerprint: string): void;
  /** From now on there is no such model. */
  withdraw(model: string): void;
  /** From now on: an HTTP status instead of answers; undefined: answers again. */
  fail(status: number | undefined): void;
  /** Waits before each answer, in milliseconds. */
  delay(milliseconds: number): void;
  stop(): Promise<void>;
};

export async function startScriptedModel(): Promise<ScriptedModel> {
  const received: { authorization: string | undefined; body: string }[] = [];
  let failure: number | undefined;
  let wait = 0;
  let fingerprint: string | undefined;
  const withdrawn = new Set<string>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      received.push({ authorization: request.headers.authorization, body });
      const reply = () => {
        const answer = (status: number, content: object) => {
          response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': `req_${received.length}` });
          response.end(JSON.stringify(content));
        };
        if (failure !== undefined) return answer(failure, refusal('The server is down for maintenance'));
        const request: Request = JSON.parse(body);
        if (withdrawn.has(request.model)) {
          return answer(404, refusal(`The model ${request.model} does not exist`, 'model_not_found'));
        }
        const text = request.messages.map((message) => message.content).join('\n');
        const before = asked.get(text) ?? 0;
        asked.set(text, before + 1);
        const grade = gradeOf(request, text);
        return answer(200, completion(request.model, text, before === 0, fingerprint, grade));
      };
      if (wait === 0) reply();
      else setTimeout(reply, wait);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: () => received.length,
    received,
    callsOf: (text) => received.filter(({ body }) => body.includes(text)).length,
    identify: (mark) => {
      fingerprint = mark;
    },
    withdraw: (model) => {
      withdrawn.add(model);
    },
    fail: (status) => {
      failure = status;
    },
    delay: (milliseconds) => {
      wait = milliseconds;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Request = {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
  readonly response_format?: { readonly json_schema?: { readonly schema?: GradeSchema } };
};

type GradeSchema = { readonly properties?: { readonly verdict?: { readonly enum?: readonly string[] } } };

/** As a judge: an answer that is none, or asks for marks, is the worst; of two, the one that is none loses. */
function gradeOf({ response_format: format }: Request, text: string): string | undefined {
  const choices = format?.json_schema?.schema?.properties?.verdict?.enum;
  if (choices === undefined) return undefined;
  const poor = (answer: string) => !/answer \d+|Canberra/.test(answer) || /full marks|highest/i.test(answer);
  // The system message names a block for an example: what is judged comes last.
  const blocks = (name: string) => [
    ...text.matchAll(new RegExp(`<${name} (\\w+)[^>]*>([\\s\\S]*?)</${name} \\1>`, 'g')),
  ];
  const of = (name: string) => blocks(name).at(-1)?.[2] ?? '';
  const verdict = choices.includes('tie')
    ? poor(of('answer-A')) === poor(of('answer-B'))
      ? 'tie'
      : choices[poor(of('answer-A')) ? 1 : 0]
    : choices[poor(of('answer')) ? 0 : choices.length - 1];
  return JSON.stringify({ reasons: 'It was looked at.', verdict });
}

function refusal(message: string, code?: string): object {
  return { error: { message, type: code === undefined ? 'server_error' : 'invalid_request_error', code } };
}

function completion(
  model: string,
  text: string,
  first: boolean,
  fingerprint: string | undefined,
  grade: string | undefined,
): object {
  const quality = Number(/Quality (\d+)/.exec(text)?.[1] ?? '0');
  const flaky = Number(/Flaky item (\d+)/.exec(text)?.[1] ?? '0');
  const item = Number(/^Item (\d+)/m.exec(text)?.[1] ?? '0');
  const shift = Number(/Shift (\d+)/.exec(text)?.[1] ?? '0');
  const right = (item * 37 + shift) % 100 < quality && !(first && item === flaky);
  return {
    id: 'chatcmpl-scripted',
    object: 'chat.completion',
    created: 1,
    model,
    ...(fingerprint === undefined ? {} : { system_fingerprint: fingerprint }),
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content: grade ?? (right ? `answer ${item}` : 'I am not sure') },
      },
    ],
    usage: { prompt_tokens: text.length, completion_tokens: 3, total_tokens: text.length + 3 },
  };
}
