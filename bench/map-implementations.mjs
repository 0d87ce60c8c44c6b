/** What is measured, each behind the same few functions. Runs in a page. */
import '../src/district-map/index.ts';

/** Leaflet with its plugin, by script tags, as it is used. */
const { L } = globalThis;

const layout = (element) => element.getBoundingClientRect().height + (element.querySelector('*')?.clientWidth ?? 0);

/** The width of the page in which our picture is 900 pixels wide. */
const OURS = 1500;

/** A turn of the event loop, without a timer's delay: for what came on demand to be here. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

function box(width) {
  const element = document.createElement('div');
  element.style.cssText = `width: ${width}px; position: relative`;
  document.body.append(element);
  return element;
}

export const ours = {
  async build({ district, stations }) {
    const container = box(OURS);
    const element = document.createElement('fumin-district-map');
    container.append(element);
    element.data = { district, stations };
    const marks = () => element.shadowRoot.querySelectorAll('.viewport .cluster, .viewport .station');
    for (let turns = 0; ; turns += 1) {
      await element.updateComplete;
      if (marks().length > 0 && element.shadowRoot.querySelector('.results')) break;
      if (turns > 2_000) throw new Error('the map drew nothing');
      await turn();
    }
    const viewport = element.shadowRoot.querySelector('.viewport');
    layout(viewport);
    const press = (key) => {
      viewport.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      layout(viewport);
    };
    return {
      step: (isIn) => press(isIn ? '+' : '-'),
      pan: (isRight) => press(isRight ? 'ArrowRight' : 'ArrowLeft'),
      elements: () => 1 + element.shadowRoot.querySelectorAll('*').length,
      picture: () => element.shadowRoot.querySelector('.viewport svg').outerHTML,
      styles: () =>
        element.shadowRoot.adoptedStyleSheets.map((one) => [...one.cssRules].map((rule) => rule.cssText).join('\n')),
      width: () => viewport.clientWidth,
      remove: () => container.remove(),
    };
  },
};

export const leaflet = {
  async build({ district, stations }) {
    const container = box(900);
    container.style.height = '600px';
    const map = L.map(container, {
      zoomAnimation: false,
      fadeAnimation: false,
      markerZoomAnimation: false,
      zoomSnap: 1,
      attributionControl: false,
      maxZoom: 19,
    });
    const areas = L.featureGroup(
      district.circles.map(({ area, name }) =>
        L.polygon(area.coordinates[0].map(([x, y]) => [y, x])).bindTooltip(name.en, { permanent: false }),
      ),
    );
    map.fitBounds(areas.getBounds());
    areas.addTo(map);
    const clusters = L.markerClusterGroup({ animate: false, animateAddingMarkers: false });
    const icon = L.divIcon({ className: 'dot', iconSize: [12, 12] });
    clusters.addLayers(
      stations.stations.map(({ name, location: { coordinates } }) =>
        L.marker([coordinates[1], coordinates[0]], { icon, title: name.en }),
      ),
    );
    map.addLayer(clusters);
    layout(container);
    if (container.querySelectorAll('.marker-cluster, .dot').length === 0) throw new Error('Leaflet drew nothing');
    return {
      step: (isIn) => {
        map.setZoom(map.getZoom() + (isIn ? 1 : -1), { animate: false });
        layout(container);
      },
      pan: (isRight) => {
        map.panBy([isRight ? 180 : -180, 0], { animate: false });
        layout(container);
      },
      elements: () => 1 + container.querySelectorAll('*').length,
      remove: () => {
        map.remove();
        container.remove();
      },
    };
  },
};

/** The same final picture as ours, as a string: what a page could not do with less. */
export function floorOf(picture, styles) {
  const sheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return {
    async build() {
      const container = box(900);
      const root = container.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = sheets;
      root.innerHTML = `<div class="viewport">${picture}</div>`;
      layout(root.firstElementChild);
      return { elements: () => root.querySelectorAll('*').length, remove: () => container.remove() };
    },
  };
}

/** Milliseconds that a call takes. */
export async function timed(call) {
  const start = performance.now();
  const result = await call();
  return { took: performance.now() - start, result };
}
