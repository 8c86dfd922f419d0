import { FileError } from '../foundation/errors.ts';
import { parseJson } from '../foundation/strict-json.ts';
import { parseYaml, type YamlText } from '../foundation/strict-yaml.ts';

/**
 * A YAML or, by its ending, JSON text with the places of its values.
 *
 * @throws FileError as `parseYaml` and `parseJson`.
 */
export function readDocument(text: string, file: string): YamlText {
  return file.toLowerCase().endsWith('.json') ? readJsonDocument(text, file) : parseYaml(text, file);
}

/** JSON is YAML too, so that its places are found by the reader that knows them: when someone asks. */
export function readJsonDocument(text: string, file: string): YamlText {
  const value = parseJson(text, file);
  let places: YamlText | undefined;
  const placed = (): YamlText => {
    places ??= parsedAsYaml(text, file);
    return places;
  };
  return { value, position: (path) => placed().position(path), keyPosition: (path) => placed().keyPosition(path) };
}

/** The few JSON texts that the YAML reader does not take (over 1 MiB, an odd number) have the place of the file. */
function parsedAsYaml(text: string, file: string): YamlText {
  try {
    return parseYaml(text, file);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    const position = () => ({ file, line: 1, column: 1 });
    return { value: null, position, keyPosition: position };
  }
}
