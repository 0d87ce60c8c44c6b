/** Shows all widgets, and chooses a circle in the list of the map. */
import { answerJson, drawn, loadDocuments, showWidgets } from './widgets.js';

/** @returns the headings of each widget, and what was chosen */
export async function run() {
  const documents = await loadDocuments();
  const { provider, widgets } = showWidgets((path) => answerJson(documents[path]));
  await Promise.race([drawn(widgets), new Promise((resolve) => setTimeout(resolve, 8_000))]);
  const texts = widgets.map(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('h2, h3, .message')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    ),
  );
  let chosen = null;
  provider.addEventListener('fumin-select', ({ detail }) => (chosen = `${detail.type}:${detail.id}`));
  widgets[0].shadowRoot.querySelector('button.choice')?.click();
  return { texts, chosen };
}
