import { isJsonObject, type JsonValue } from '../../foundation/json.ts';

/** Where files of one object keep their list of rows. */
const LIST_KEYS: readonly string[] = ['data', 'rows', 'examples', 'tests', 'cases', 'test_cases'];
/** What may stand beside the list, whatever it holds; every other member must be a single value. */
const ABOUT_KEYS: readonly string[] = ['metadata', 'meta', 'info'];

export const LIST_TODO = `Write a list of rows, or an object with one list under ${LIST_KEYS.join(', ')}.`;

export function isListKey(key: string): boolean {
  return LIST_KEYS.includes(key);
}

/**
 * The outer object of a file, a member at a time. A name or a version beside the list says nothing about its rows; a list or an object
 * may, and is not read: it is refused, so that nothing is dropped in silence.
 */
export class ListSurroundings {
  readonly #keys = new Set<string>();
  #hasList = false;

  get hasList(): boolean {
    return this.#hasList;
  }

  /** Whether the list of rows begins under this key. */
  opensList(key: string): boolean {
    if (!isListKey(key) || this.#hasList || this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#hasList = true;
    return true;
  }

  /** Why these members may not stand beside the list; undefined when they may. */
  faultOf(members: JsonValue): string | undefined {
    if (!isJsonObject(members)) return 'the file is neither a list of rows nor an object with one';
    for (const [key, value] of Object.entries(members)) {
      if (this.#keys.has(key)) return `the key ${JSON.stringify(key)} is there twice`;
      this.#keys.add(key);
      const structure = typeof value === 'object' && value !== null;
      if (isListKey(key))
        return structure && this.#hasList ? `a second list stands under "${key}"` : `"${key}" is not a list of rows`;
      if (structure && !ABOUT_KEYS.includes(key)) return `"${key}" stands beside the list of rows and is not read`;
    }
    return undefined;
  }
}
