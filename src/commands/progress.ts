export { formatProgress, type Progress, progressEvery } from '../evaluation/index.ts';
