import { startSimulatedServer } from '../../src/models/simulated/server.ts';
import { openAiChatFixtures } from '../models/fixtures/openai-chat.ts';
import { openAiResponsesFixtures } from '../models/fixtures/openai-responses.ts';
import { modelSet } from '../models/rig.ts';
import { modelContract } from './model.ts';
import { onLoopback } from './model-on-loopback.ts';

modelContract('of an OpenAI-compatible endpoint', onLoopback(openAiChatFixtures, {}));
modelContract('of Azure', onLoopback(openAiChatFixtures, { provider: 'azure' }));
modelContract('of OpenAI’s responses', onLoopback(openAiResponsesFixtures, { provider: 'openai-responses' }));

modelContract('that is simulated', {
  simulated: true,
  fixtures: openAiChatFixtures,
  async start(script, requestTimeoutMs) {
    const { models, waits } = modelSet({
      requestTimeoutMs,
      timeBudgetMs: 60_000,
      startSimulated: () => startSimulatedServer({ latencyMs: 0, fault: ({ number }) => script[number - 1] }),
    });
    return { model: models.model(models.resolve('simulated/echo')), waits, close: () => models.close() };
  },
});
