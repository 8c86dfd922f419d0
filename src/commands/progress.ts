export { formatProgress, type Progress, progressEvery } from '../evaluation/progress.ts';
