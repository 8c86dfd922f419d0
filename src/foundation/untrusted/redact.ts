/** Shorter ones would black out ordinary words and hide nothing: no key has so few characters. */
const MIN_SECRET = 4;

/**
 * A function that replaces every secret in a text by `***`: as it stands, line by line, in JSON, URL-encoded, and in base64 and base64url
 * (also inside a longer encoded text, such as `user:key`). GitHub's own tokens are replaced wherever they come from. Secrets of fewer
 * than four characters are ignored.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.flatMap(formsOf))].filter((form) => form.length >= MIN_SECRET);
  return (text) => cover(text, [...forms.flatMap((form) => occurrences(text, form)), ...gitHubTokens(text)]);
}

type Range = { readonly start: number; readonly end: number };

function formsOf(secret: string): readonly string[] {
  const whole = secret.trim();
  if (whole.length < MIN_SECRET) return [];
  const lines = whole.split(/\r\n|[\r\n]/).map((line) => line.trim());
  return [secret, whole, ...lines.filter((line) => line.length >= MIN_SECRET)].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    ...urlForms(text),
    ...base64Forms(text),
  ]);
}

function urlForms(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.toWellFormed());
  // RFC 3986 also reserves what encodeURIComponent leaves, a form has rules of its own, and hex digits come in both cases.
  const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const field = new URLSearchParams({ f: text }).toString().slice('f='.length);
  const written = [encoded, strict, strict.replaceAll('%20', '+'), field];
  return written.flatMap((form) => [form, form.replace(/%../g, (hex) => hex.toLowerCase())]);
}

/**
 * Base64 writes three bytes as four characters: a secret inside a longer text looks different at each of the three offsets. Of the two
 * later ones only the characters that the secret alone decides are taken.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const whole = bytes.toString('base64');
  const inner = bytes.length < 8 ? [] : [0, 1, 2].map((offset) => innerBase64(bytes, offset));
  const forms = [whole, whole.replace(/=+$/, ''), ...inner];
  return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

function innerBase64(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
}

function occurrences(text: string, form: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
    found.push({ start, end: start + form.length });
  }
  return found;
}

/** Source: https://github.blog/changelog, token formats; the installation tokens of 2026 have dots and about 520 characters. */
function gitHubTokens(text: string): Range[] {
  const tokens = /gh[pousr]_[A-Za-z0-9._-]{36,}|github_pat_[A-Za-z0-9_]{22,}/g;
  return Array.from(text.matchAll(tokens), ({ 0: token, index }) => ({ start: index, end: index + token.length }));
}

/** Ranges that overlap or touch become one `***`: what is left between two would be a part of a secret. */
function cover(text: string, ranges: readonly Range[]): string {
  let covered = '';
  let end = 0;
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    if (range.end <= end) continue;
    const joined = end > 0 && range.start <= end;
    covered += joined ? '' : `${text.slice(end, range.start)}***`;
    end = range.end;
  }
  return covered + text.slice(end);
}

/** Values of environment variables that are named as secrets are: what must never be printed, whoever put it there. */
export function secretsIn(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const named = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && SECRET_NAME.test(name) && value.trim().length >= MIN_SECRET ? [value] : [],
  );
  return [...new Set(named)];
}

const SECRET_NAME = /(_API_KEY|_KEY|_TOKEN|_SECRET|_PASSWORD)$|^INPUT_(GITHUB|REGISTRY)-TOKEN$/;

export type Secrets = {
  /** From now on this value is a secret too: a key that the config names. */
  add(secret: string): void;
  /** Takes every secret known by now out of a text. */
  readonly redact: (text: string) => string;
};

/** Secrets that become known in the course of a run. `found` is told of each new one, once. */
export function createSecrets(first: readonly string[], found: (secret: string) => void = () => {}): Secrets {
  const known = new Set<string>();
  let redact = createRedactor([]);
  const add = (secret: string): void => {
    if (known.has(secret) || secret.trim().length < MIN_SECRET) return;
    known.add(secret);
    redact = createRedactor([...known]);
    found(secret);
  };
  for (const secret of first) add(secret);
  return { add, redact: (text) => redact(text) };
}
