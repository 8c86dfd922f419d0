import type { AnnotationProperties } from '@actions/core';
import * as core from '@actions/core';
import { logText } from '../foundation/untrusted/log.ts';

/** The step's log. Everything that goes through here is redacted and neutralised: no text of ours or others is a command. */
export type Log = {
  line(text: string): void;
  debug(text: string): void;
  error(text: string, properties?: AnnotationProperties): void;
  warning(text: string, properties?: AnnotationProperties): void;
  notice(text: string, properties?: AnnotationProperties): void;
};

export function createLog(redact: (text: string) => string): Log {
  const safe = (text: string) => logText(redact(text));
  const properties = (given: AnnotationProperties = {}): AnnotationProperties => ({
    ...given,
    ...(given.title === undefined ? {} : { title: safe(given.title) }),
    ...(given.file === undefined ? {} : { file: safe(given.file) }),
  });
  return {
    line: (text) => core.info(safe(text)),
    debug: (text) => core.debug(safe(text)),
    error: (text, given) => core.error(safe(text), properties(given)),
    warning: (text, given) => core.warning(safe(text), properties(given)),
    notice: (text, given) => core.notice(safe(text), properties(given)),
  };
}

/** Asks the runner to cover a secret in every log of this job, in the forms it is most often seen in. */
export function maskSecret(secret: string): void {
  const forms = [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret.toWellFormed())];
  for (const form of new Set(forms)) core.setSecret(form);
}
