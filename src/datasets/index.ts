export { type DatasetSource, fromBytes, openDataset } from './open.ts';
