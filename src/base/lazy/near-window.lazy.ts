/** The wait for a widget to come near the window, loaded for the few that are to wait. */
export { whenNearWindow } from './near-window.js';
