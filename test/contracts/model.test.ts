import { startSimulatedServer } from '../../src/models/simulated/server.ts';
import { declared, modelSet, startLoopback } from '../models/rig.ts';
import { modelContract } from './model.ts';

const timeBudgetMs = 60_000;

modelContract('of an OpenAI-compatible endpoint', {
  simulated: false,
  async start(script, requestTimeoutMs) {
    const server = await startLoopback(script);
    const local = declared({ baseUrl: server.url });
    const { models, waits } = modelSet({ declared: new Map([['local', local]]), requestTimeoutMs, timeBudgetMs });
    const close = async () => {
      await models.close();
      await server.close();
    };
    return { model: models.model(models.resolve('local')), waits, close };
  },
});

modelContract('that is simulated', {
  simulated: true,
  async start(script, requestTimeoutMs) {
    const { models, waits } = modelSet({
      requestTimeoutMs,
      timeBudgetMs,
      startSimulated: () => startSimulatedServer({ latencyMs: 0, fault: ({ number }) => script[number - 1] }),
    });
    return { model: models.model(models.resolve('simulated/echo')), waits, close: () => models.close() };
  },
});
