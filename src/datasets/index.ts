export { type DatasetSource, fromBytes, type GivenRows, openDataset, openRows } from './open.ts';
export { openSample, type SampleOptions } from './sample.ts';
