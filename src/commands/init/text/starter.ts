/** What a repository without any prompt starts from: an example that runs without a key, and says of itself that it is one. */

const SCHEMA = 'https://raw.githubusercontent.com/prompt-ratchet/prompt-ratchet/v1/schema/config.schema.json';

const prompt = `# EXAMPLE, written by \`prompt-ratchet init\` because no prompt was found here. Put your own in its place.
name: Example triage
description: Sorts a customer's message into the queue of the team that answers it.
# A simulated model: it needs no key and costs nothing, and says nothing about a real one. For a real one write, for instance,
# openai/gpt-5-mini-2025-08-07, and set OPENAI_API_KEY.
model: simulated/triage-small
messages:
  - role: system
    content: |
      You triage messages that customers send to a support desk.

      Choose exactly one category:
      - refund: the customer wants money returned to them
      - billing: prices, plans, invoices and payment details
      - bug: something does the wrong thing
      - account: signing in, users and roles
      - other: none of these

      Answer with one JSON object and nothing else:
      {"category": "…"}
  - role: user
    content: '{{message}}'
`;

const rows: readonly (readonly [message: string, category: string])[] = [
  ['refund please', 'refund'],
  [
    'Hola, este mes nos han cobrado dos veces la suscripción. ¿Podrían devolvernos uno de los dos pagos? Gracias.',
    'refund',
  ],
  ['i never upgraded! the trial just turned into a paid plan. i want my 19 dollars back', 'refund'],
  ['Can we be invoiced in SEK rather than EUR? Our bank takes a fee for every conversion.', 'billing'],
  ['How much is the Team plan per month if I pay yearly, and is tax included in that price?', 'billing'],
  ['Please put our new address on invoices from now on: Quay 4, 2nd floor, Bristol.', 'billing'],
  ['can u send me a receipt for the sms credits i bought in may', 'billing'],
  ['two invoices this month?? one says pro rata. explain please', 'billing'],
  ['Our finance team needs the PO number 77-2031 printed on every invoice. Where does it go?', 'billing'],
  ['A gift card of $80 shows a balance of $8.00 when the customer wants to pay with it.', 'bug'],
  ['I add a class that repeats weekly until June, and after saving only the first three weeks are there.', 'bug'],
  ['The Android app freezes on my phone whenever I open the month view. Week view is fine.', 'bug'],
  ['Two members managed to book the same trainer for the same slot last night.', 'bug'],
  ['cant upload a photo of my work, it spins for ever and then says error 413', 'bug'],
  ['The CSV export of clients has an empty phone column, although the numbers show in the app.', 'bug'],
  ['Our manager has left the company on good terms. How do we make Priya the owner of the account?', 'account'],
  ['The reset mail for my password never arrives. I cannot log in at all since Monday.', 'account'],
  ['We have rebranded. Please change the account name from MathHub to TutoringHub.', 'account'],
  ['i have a new email address, how do i change my login to it', 'account'],
  ['login doesnt work on the new tablet, says wrong password, old one still fine', 'account'],
];

const dataset = rows
  .map(([message, category], index) =>
    JSON.stringify({ id: `example-${index + 1}`, input: { message }, expected: { category }, tags: ['example'] }),
  )
  .join('\n');

function config(folder: string, project: string | undefined): string {
  return `# yaml-language-server: $schema=${SCHEMA}
# EXAMPLE, written by \`prompt-ratchet init\` because no prompt was found here. It runs without a key, on a simulated model.
version: 1
${project === undefined ? '' : `project: ${project}\n`}
# The prompts under the ratchet. A pull request that changes one of these files is gated.
prompts:
  - ${folder}prompts/**/*.prompt.yml

datasets:
  # 20 cases, each with what is expected. A real dataset has some hundred: few cases see large changes only.
  example: ${folder}datasets/example-triage.jsonl

suites:
  - name: example
    prompts: [example-triage]
    dataset: example
    trials: 3 # each case is asked so often: answers differ from run to run
    scorers:
      # expected category is one of 5 values: counts per class
      - label: { name: category, path: $.category }

environments:
  # A passing pull request moves staging at once.
  staging:
    assign: on-pass
    gate:
      max-drop: 0.1 # 10 points of a score from 0 to 100: with 20 cases a finer limit would mostly end "inconclusive"
  # Production takes what passed in staging, when the pull request is merged. \`manual\` waits for a person instead.
  production:
    from: staging
    assign: on-merge
    gate:
      max-drop: 0.1

# Above these nothing is called.
limits:
  max-calls: 500
  max-cost: 5
`;
}

/** @param folder where it goes, with a slash at its end; empty: the top folder. */
export function starterFiles(
  folder: string,
  project: string | undefined,
): { readonly prompt: StarterFile; readonly dataset: StarterFile; readonly config: string } {
  return {
    prompt: { path: `${folder}prompts/example-triage.prompt.yml`, content: prompt },
    dataset: { path: `${folder}datasets/example-triage.jsonl`, content: `${dataset}\n` },
    config: config(folder, project),
  };
}

type StarterFile = { readonly path: string; readonly content: string };

/**
 * Rows to replace, for a prompt that has no data at all: they show the form, and that every variable is there.
 *
 * @param variables as the prompt's templates name them; `customer.name` is a member of `customer`.
 */
export function placeholderRows(slug: string, variables: readonly string[]): string {
  const names = variables.length === 0 ? ['input'] : variables;
  const row = (number: number) => {
    const input: { [name: string]: unknown } = {};
    for (const name of names) place(input, name.split('.'), `REPLACE with a real ${name} (${number})`);
    return JSON.stringify({ id: `replace-me-${slug}-${number}`, input, tags: ['placeholder'] });
  };
  return `${[1, 2, 3].map(row).join('\n')}\n`;
}

function place(into: { [name: string]: unknown }, [first = '', ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) {
    into[first] = text;
    return;
  }
  const found = into[first];
  const inner: { [name: string]: unknown } = typeof found === 'object' && found !== null ? { ...found } : {};
  place(inner, rest, text);
  into[first] = inner;
}
