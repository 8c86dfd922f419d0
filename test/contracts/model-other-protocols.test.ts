import { anthropicFixtures } from '../models/fixtures/anthropic.ts';
import { bedrockFixtures } from '../models/fixtures/bedrock.ts';
import { geminiFixtures } from '../models/fixtures/gemini.ts';
import { httpFixtures } from '../models/fixtures/http.ts';
import { ownEndpointSettings } from '../models/rig.ts';
import { modelContract } from './model.ts';
import { onLoopback } from './model-on-loopback.ts';

modelContract('of Anthropic', onLoopback(anthropicFixtures, { provider: 'anthropic' }, { max_tokens: 99 }));
modelContract('of Gemini', onLoopback(geminiFixtures, { provider: 'gemini' }));
modelContract('of Bedrock', onLoopback(bedrockFixtures, { provider: 'bedrock', region: 'eu-west-1' }));
modelContract('of a team’s own endpoint', onLoopback(httpFixtures, { provider: 'http', http: ownEndpointSettings() }));
