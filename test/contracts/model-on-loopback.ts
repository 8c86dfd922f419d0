import type { JsonObject } from '../../src/foundation/json.ts';
import type { DeclaredModel } from '../../src/models/index.ts';
import type { ProtocolFixtures } from '../models/fixtures/fixtures.ts';
import { declared, modelSet, startLoopback } from '../models/rig.ts';
import type { ModelSubject } from './model.ts';

/** A model of a protocol, behind a server of this machine that replies as the provider does. */
export function onLoopback(
  fixtures: ProtocolFixtures,
  entry: Partial<DeclaredModel>,
  parameters: JsonObject = {},
): ModelSubject {
  return {
    simulated: false,
    fixtures,
    parameters,
    async start(script, requestTimeoutMs) {
      const server = await startLoopback(script, fixtures.answer, fixtures.requestIdHeader);
      const local = declared({ baseUrl: server.url, ...entry });
      const { models, waits } = modelSet({
        declared: new Map([['local', local]]),
        secret: (name) => (name.startsWith('AWS_') && !name.includes('BEARER') ? 'AKIACANARY' : undefined),
        requestTimeoutMs,
        timeBudgetMs: 60_000,
      });
      const close = async () => {
        await models.close();
        await server.close();
      };
      return { model: models.model(models.resolve('local')), waits, close };
    },
  };
}
