import * as z from 'zod/mini';
import { accepts } from '../../foundation/accepts.ts';
import { parseRepositoryPath } from '../../foundation/paths.ts';
import { parseJsonPattern } from '../json/json-pattern.ts';
import { allowFence, amount, ignoredPlaces, path, relativeTolerance, tolerance, whole } from './shared.ts';

function parsePlaces(tolerances: { readonly [place: string]: number }): void {
  for (const place of Object.keys(tolerances)) parseJsonPattern(place);
}

/** Of the kinds that read the answer as JSON. */
export const jsonOptions = {
  'json-valid': z.strictObject({ 'allow-fence': allowFence }),
  'json-schema': z.strictObject({
    schema: z
      .union([z.string().check(accepts(parseRepositoryPath)), z.record(z.string(), z.json())])
      .check(z.describe('A JSON Schema (draft 2020-12 or draft-07): a file of the repository, or the schema itself.')),
    path,
    'allow-fence': allowFence,
  }),
  'json-diff': z.strictObject({
    path,
    ignore: ignoredPlaces,
    tolerance,
    'relative-tolerance': relativeTolerance,
    tolerances: z
      ._default(z.record(z.string(), amount).check(accepts(parsePlaces)), {})
      .check(z.describe('Place → largest difference that is right there, in place of the two above.')),
    'list-order': z
      ._default(z.enum(['exact', 'any']), 'exact')
      .check(z.describe('any: the items of a list may come in another order.')),
    extra: z
      ._default(z.enum(['wrong', 'allowed']), 'wrong')
      .check(z.describe('What the answer has beyond what is expected. wrong: counts as a place that differs.')),
    'allow-fence': allowFence,
    ...whole,
  }),
} as const;
