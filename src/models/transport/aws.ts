import { ModelError } from '../model.ts';
import type { Authorization } from '../wire/protocol.ts';

export type AwsSigningOptions = {
  readonly region: () => string;
  /** The value of an environment variable that holds a secret. */
  readonly secret: (environmentVariable: string) => string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Derived keys, kept between calls. */
  readonly derived: Map<string, ArrayBuffer>;
};

/**
 * Signs a call with the access key of the environment, as AWS's own clients find it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 *
 * @returns undefined where there is no access key.
 * @throws ModelError `authentication` for half a key.
 */
export async function signForBedrock(
  call: { readonly url: URL; readonly body: string },
  { region, secret, now, derived }: AwsSigningOptions,
): Promise<Authorization | undefined> {
  const read = (name: string) => secret(name)?.trim() || undefined;
  const accessKeyId = read('AWS_ACCESS_KEY_ID');
  const secretAccessKey = read('AWS_SECRET_ACCESS_KEY');
  const sessionToken = read('AWS_SESSION_TOKEN');
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    const missing = accessKeyId === undefined ? 'AWS_ACCESS_KEY_ID' : 'AWS_SECRET_ACCESS_KEY';
    throw new ModelError('refused', 'authentication', `${missing} is not set, and its other half is`, {
      todo: `Set ${missing} too, in the env of the step.`,
    });
  }
  // Only those who call Bedrock pay for loading it.
  const { AwsV4Signer } = await import('aws4fetch');
  const signer = new AwsV4Signer({
    method: 'POST',
    url: call.url.href,
    body: call.body,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: 'bedrock',
    region: region(),
    datetime: new Date(now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    cache: derived,
  });
  const { headers } = await signer.sign();
  return {
    headers: Object.fromEntries(headers),
    secrets: [secretAccessKey, accessKeyId, ...(sessionToken === undefined ? [] : [sessionToken])],
    keyName: 'AWS_ACCESS_KEY_ID and its secret',
  };
}
