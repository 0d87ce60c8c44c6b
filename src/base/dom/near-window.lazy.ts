/** What waits for a widget to come near the window, for the few that are to wait. */
export { whenNearWindow } from './near-window.js';
