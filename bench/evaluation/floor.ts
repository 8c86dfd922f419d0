// The floor: the same bodies through bare undici, nothing rendered from files, nothing kept but the texts.
import { Agent, request } from 'undici';
import { report, start } from './measure.ts';
import { datasetLines, versions } from './subjects.ts';

const [baseUrl = '', cases = '0', concurrency = '128'] = process.argv.slice(2);

function* bodies(): Generator<string> {
  for (const line of datasetLines(Number(cases))) {
    const { input } = JSON.parse(line) as { input: { input: string; customer: string } };
    for (const { messages, parameters } of versions) {
      yield JSON.stringify({
        model: 'bench-model',
        messages: messages
          .flatMap((message) => ('content' in message ? [message] : []))
          .map(({ role, content }) => ({
            role,
            content: content.replace('{{customer}}', input.customer).replace('{{input}}', input.input),
          })),
        ...parameters,
        response_format: { type: 'json_object' },
      });
    }
  }
}

const started = start();
const agent = new Agent();
const queue = bodies();
const texts: string[] = [];
async function work(): Promise<void> {
  for (const body of queue) {
    const reply = await request(`${baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      dispatcher: agent,
    });
    const answer = (await reply.body.json()) as { choices: [{ message: { content: string } }] };
    texts.push(answer.choices[0].message.content);
  }
}
await Promise.all(Array.from({ length: Number(concurrency) }, work));
report(started, { calls: texts.length });
await agent.destroy();
