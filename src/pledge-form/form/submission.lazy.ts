/** Loaded on demand, once there is something to send: validates and sends a pledge, and draws what came of it. */
import { errorSummaryStyles } from './error-summary.styles.js';
import { errorStyles } from './error.styles.js';

export { leaveField, pauseRetries, resumeSubmission, revalidate } from '../session/submission.js';
export { syncFromTab } from '../session/tab-sync.js';
export { renderActivity, renderErrorSummary } from './error-summary.js';
export { askDiscard, pressSubmit } from './form-commands.js';

export const styles = [errorStyles, errorSummaryStyles];
