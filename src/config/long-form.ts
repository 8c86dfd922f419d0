import { isJsonObject, type JsonObject, type JsonValue } from '../foundation/json.ts';
import { scorerOptions } from '../scorers/options.ts';

/**
 * The config with its short forms written out: `- exact` and `- exact:` become `- exact: {}`, `staging:` becomes `staging: {}`.
 * Everything else stays as it is, right or wrong, at the same path: errors are found and placed afterwards.
 */
export function longForm(config: JsonValue): JsonValue {
  if (!isJsonObject(config)) return config;
  const { suites, environments } = config;
  return {
    ...config,
    ...(Array.isArray(suites) ? { suites: suites.map(longSuite) } : {}),
    ...(isJsonObject(environments) ? { environments: members(environments, emptyForNothing) } : {}),
  };
}

function longSuite(suite: JsonValue): JsonValue {
  if (!isJsonObject(suite) || !Array.isArray(suite.scorers)) return suite;
  return { ...suite, scorers: suite.scorers.map(longScorer) };
}

function longScorer(scorer: JsonValue): JsonValue {
  if (typeof scorer === 'string' && Object.hasOwn(scorerOptions, scorer)) return { [scorer]: {} };
  return isJsonObject(scorer) ? members(scorer, emptyForNothing) : scorer;
}

function members(object: JsonObject, change: (value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function emptyForNothing(value: JsonValue): JsonValue {
  return value === null ? {} : value;
}
