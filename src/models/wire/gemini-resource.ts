/** A model of the Gemini API as a resource: `gemini-2.5-flash` is one of the collection `models`, `tunedModels/mine` says its own. */
export function geminiResource(model: string): { readonly name: string; readonly path: string } {
  const name = model.includes('/') ? model : `models/${model}`;
  return { name, path: name.split('/').map(encodeURIComponent).join('/') };
}
