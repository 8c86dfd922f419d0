import type { ModelId } from '../foundation/ids.ts';
import type { Model } from './model.ts';
import type { ModelsOptions } from './models-options.ts';
import { costOf, type Price, type Tokens } from './prices.ts';
import { type DeclaredModel, modelReferences } from './references.ts';
import { Wiring } from './wiring.ts';

export { builtInHosts, builtInKeyNames } from './catalog.ts';
export type { ModelsOptions, StartModelProgram } from './models-options.ts';
export type { DeclaredModel } from './references.ts';
export type { RetryFacts } from './transport/calls.ts';

/** The models of one run. Connections and rate limits are shared; nothing is opened before the first call. */
export interface ModelSet {
  /**
   * A name of the config, `<provider>/<model>` of a built-in provider, or `<endpoint>/<model>` → the model's id.
   *
   * @throws InvalidValueError that lists what is known.
   */
  resolve(reference: string): ModelId;
  /**
   * @throws InvalidValueError for an unknown id, or for Bedrock without a region; ConfigError for recordings that are not there;
   * ModelError `host-not-allowed` when the workflow does not admit its host. A missing key is an error of the call, so that a run
   * from recorded answers needs none.
   */
  model(id: ModelId): Model;
  /**
   * An embedding model behind the same port: its completion's text is the vector as a JSON list of numbers, of the last message's
   * content. Throws as `model`, and InvalidValueError for a provider that has no embeddings.
   */
  embedder(id: ModelId): Model;
  /** Undefined when nobody knows it. */
  price(id: ModelId): Promise<Price | undefined>;
  /** US dollars of so many tokens; undefined when the price is unknown. */
  estimate(id: ModelId, tokens: Tokens): Promise<number | undefined>;
  close(): Promise<void>;
}

/** @throws InvalidValueError or ConfigError for a declaration that cannot be used: a name that is taken, an address that may not be called. */
export function createModels(options: ModelsOptions): ModelSet {
  const references = modelReferences(options.declared);
  const wiring = new Wiring(options, references);
  const models = new Map<ModelId, Model>();
  const embedders = new Map<ModelId, Model>();
  return {
    resolve: references.resolve,
    model(id) {
      const known = models.get(id) ?? wiring.build(id);
      models.set(id, known);
      return known;
    },
    embedder(id) {
      const known = embedders.get(id) ?? wiring.buildEmbedder(id);
      embedders.set(id, known);
      return known;
    },
    price: (id) => wiring.price(references.target(id)),
    async estimate(id, tokens) {
      const target = references.target(id);
      // The list has no output price for embedding models, and none is needed where there is no output.
      return costOf(await wiring.price(target, target.model, tokens.outputTokens === 0), tokens);
    },
    close: () => wiring.close(),
  };
}

/** The files of the trusted commit that the declared models need: recordings. */
export function modelFiles(declared: ReadonlyMap<string, DeclaredModel>): readonly string[] {
  return [...new Set([...declared.values()].flatMap(({ file }) => (file === undefined ? [] : [file])))];
}
