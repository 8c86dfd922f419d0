import { RegistryError } from '../registry.ts';
import { StoreError } from './store.ts';

/** What a store could not do, in the registry's words. @throws RegistryError where `act` throws StoreError; others pass. */
export async function inRegistryWords<T>(label: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof StoreError ? registryError(label, error) : error;
  }
}

/** As `inRegistryWords`, for each step. */
export async function* eachInRegistryWords<T>(label: string, items: AsyncGenerator<T>): AsyncGenerator<T> {
  for (;;) {
    const step = await inRegistryWords(label, () => items.next());
    if (step.done) return;
    yield step.value;
  }
}

function registryError(label: string, error: StoreError): RegistryError {
  const options = { position: error.position, details: error.details, cause: error };
  if (error.reason === 'not-permitted') {
    return new RegistryError('not-permitted', `the registry (${label}) may not be written: ${error.message}`, {
      ...options,
      todo: error.todo ?? PERMIT,
    });
  }
  return new RegistryError('unreadable', `the registry (${label}) cannot be used: ${error.message}`, {
    ...options,
    todo: error.todo,
  });
}

const PERMIT =
  'Give the job `permissions: contents: write`; where a ruleset protects the branch or it is in another repository, pass the ' +
  'token of an App that the ruleset lets through as `registry-token`.';
