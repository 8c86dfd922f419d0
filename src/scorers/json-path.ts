export { type JsonPath, parseJsonPath, valueAt } from '../foundation/json-path.ts';
