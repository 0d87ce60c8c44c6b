import { type LitElement, nothing, render, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import { sameDatum } from '../../domain/coordinate-systems.js';
import type { MapContext, MapData } from '../context/map-context.js';
import type { MapLayout } from '../geo/map-layout.js';
import { fitScaleBar, metresPerPixel } from '../geo/scale-bar.js';
import { visibleBox, type Viewport } from '../geo/viewport.js';
import type * as LandmarkLayerModule from './landmarks/landmark-layer.lazy.js';
import type * as BasemapLayerModule from './basemap/basemap-layer.lazy.js';
import { layoutLabels, type PlacedLabel } from './labels/label-candidates.js';
import type { TextMetricsController } from './labels/text-metrics.js';
import { accessibleName, labelText, type MapItem } from './markers/accessible-name.js';
import { MarkerController, type MarkerSet } from './markers/marker-controller.js';
import { hitRadii, type Marker } from './markers/markers.js';
import { moveLayer, renderScene } from './scene.js';

/** State of the map at one moment: what is drawn in one go. */
export interface Frame {
  readonly context: MapContext;
  readonly layout: MapLayout;
  readonly viewport: Viewport;
}

/** Memory of the items that have been drawn in one layout and one language. */
interface SeenItems {
  /** Accessible names, by key. */
  readonly names: Map<string, string>;
  hasClusters: boolean;
}

/** Number of the dependencies of a drawing, the first ones, that stay the same when it is moved. */
const MOVE_DEPENDENCY_COUNT = 5;

/**
 * Draws the map into its SVG, apart from Lit's updates of the host. A drawing is moved with the map as long as it covers the
 * viewport, and drawn anew where it does not.
 */
export class MapRenderer {
  readonly host: LitElement;
  readonly metrics: TextMetricsController;
  readonly markerController: MarkerController;
  readonly #basemapLayerModule: LazyModule<typeof BasemapLayerModule>;
  readonly #landmarkLayerModule: LazyModule<typeof LandmarkLayerModule>;
  readonly #memoizedLandmarks = memoizeLatest<LandmarkLayerModule.LandmarkLayer | null>();
  readonly #memoizedLayer = memoizeLatest<BasemapLayerModule.BasemapLayer | null>();
  readonly #memoizedSeen = memoizeLatest<SeenItems>();
  /** Whether the reader points with a finger; a page that is emulated for tests cannot tell. */
  #touch: MediaQueryList | null = null;
  #seen: SeenItems = { names: new Map(), hasClusters: false };
  #markerSet: MarkerSet = { markers: [], box: null };
  /** Layer under the map; `null` where there is none, and until it has loaded. */
  basemapLayer: BasemapLayerModule.BasemapLayer | null = null;
  /** Key of the one item that Tab goes to. */
  tabStop: string | null = null;
  /** Keys of all items that can be selected, in the order in which arrow keys walk through them. */
  itemKeys: readonly string[] = [];
  #labels: ReadonlyMap<string, PlacedLabel> = new Map();
  /** Layer of landmarks; `null` where there are none, where a basemap shows them, and until it has loaded. */
  #landmarks: LandmarkLayerModule.LandmarkLayer | null = null;
  /** Dependencies of the latest drawing; more of them where that was made at rest. */
  #drawnDependencies: readonly unknown[] = [];

  constructor(host: LitElement, metrics: TextMetricsController) {
    this.host = host;
    this.metrics = metrics;

    this.markerController = new MarkerController(host);
    this.#basemapLayerModule = new LazyModule(host, () => import('./basemap/basemap-layer.lazy.js'));
    this.#landmarkLayerModule = new LazyModule(host, () => import('./landmarks/landmark-layer.lazy.js'));
  }

  get markers(): readonly Marker[] {
    return this.#markerSet.markers;
  }

  /** Whether any clusters have been seen in this layout. */
  get hasClusters(): boolean {
    return this.#seen.hasClusters;
  }

  /** Begins to load what a map needs on demand: clusters, and the basemap where the data are in its coordinate system. */
  preload({ basemap, model }: MapData): void {
    this.markerController.preload(model.positions.size);
    if (model.landmarks.length > 0 && !basemap) this.#landmarkLayerModule.get();
    const source = basemap && sameDatum(basemap.system, model.system) ? basemap : null;
    const module = source && this.#basemapLayerModule.get();
    this.basemapLayer = this.#memoizedLayer(
      [module, source?.template],
      () => module && new module.BasemapLayer(this.host, source.template),
    );
  }

  /**
   * Finds the markers of a frame.
   *
   * @param isAtRest whether there is time for those around the viewport too
   */
  updateMarkers({ context, layout, viewport }: Frame, isAtRest: boolean): void {
    const seen = this.#memoizedSeen([layout, context.messages], () => ({ names: new Map(), hasClusters: false }));
    this.#seen = seen;
    this.#markerSet = this.markerController.markersIn(layout, viewport, context.selected, this.metrics.em, isAtRest);
    seen.hasClusters ||= this.markers.some(({ cluster }) => cluster);
  }

  /** @param isAtRest whether labels are placed anew; while the map moves they go with what they label */
  draw(svg: SVGSVGElement, frame: Frame, isAtRest: boolean): void {
    const hadClusters = this.hasClusters;
    if (isAtRest) this.updateMarkers(frame, true);
    this.#landmarks = this.#findLandmarks(frame);
    if (isAtRest ? !this.#isUnchanged(svg, frame) : !this.#canBeMoved(svg, frame)) {
      if (!isAtRest) this.updateMarkers(frame, false);
      this.#layOut(frame, isAtRest);
      this.#drawnDependencies = this.#dependenciesOf(svg, frame).slice(0, isAtRest ? Infinity : MOVE_DEPENDENCY_COUNT);
      render(this.#renderFrame(frame), svg);
    }
    moveLayer(svg, frame.viewport);
    // The legend has an entry for them.
    if (this.hasClusters && !hadClusters) this.host.requestUpdate();
  }

  /** Decides where labels are, in which order items are walked through, and which of them Tab goes to. */
  #layOut({ context, layout, viewport }: Frame, isAtRest: boolean): void {
    const { markers, metrics } = this;
    const { selected } = context;
    if (isAtRest) {
      const { labels, taken } = layoutLabels({
        layout,
        markers,
        marks: this.#landmarks?.update(viewport, metrics.em) ?? [],
        viewport,
        metrics,
        labelText: (item) => labelText(item, context),
        isSelected: (key) => key === selected,
      });
      this.#labels = labels;
      this.#landmarks?.placeNames(viewport, context, metrics, taken);
    }
    const keys = [...layout.areas.map(({ circle }) => `circle:${circle.id}`), ...markers.map(({ key }) => key)];
    this.itemKeys = keys;
    this.tabStop = [this.tabStop, selected, keys[0]].find((key) => key && keys.includes(key)) ?? null;
  }

  #renderFrame({ context, layout, viewport }: Frame): TemplateResult {
    const { selected, messages, model } = context;
    const alliance = model.alliances.find(({ owner }) => `alliance:${owner.id}` === selected);
    if (typeof matchMedia === 'function') this.#touch ??= matchMedia('(pointer: coarse)');
    const scale = fitScaleBar(
      metresPerPixel(layout.fit.perWorld * viewport.k, layout.fit.centre[1]),
      layout.size.width / 4,
    );
    return renderScene({
      layout,
      viewport,
      markers: this.markers,
      labels: this.#labels,
      em: this.metrics.em,
      hitRadius: hitRadii(this.markers, viewport.k, this.metrics.em, this.#touch?.matches ?? false),
      tabStop: this.tabStop,
      selected,
      // An alliance has no place of its own: its organizations are highlighted.
      isHighlighted: ({ point }) => Boolean(alliance?.organizations.some((member) => member === point?.item)),
      accessibleName: (key, item) => this.#accessibleNameOf(key, item, context),
      landmarks: this.#landmarks?.render(viewport, this.metrics.em) ?? nothing,
      landmarkNames: this.#landmarks?.renderNames(viewport) ?? nothing,
      tiles: this.basemapLayer?.renderTiles(layout, viewport) ?? nothing,
      label: messages.onMap,
      scale: { ...scale, text: messages.metres(scale.metres) },
    });
  }

  #findLandmarks({ context: { model, basemap }, layout }: Frame): LandmarkLayerModule.LandmarkLayer | null {
    const module = model.landmarks.length > 0 && !basemap ? this.#landmarkLayerModule.get() : null;
    return this.#memoizedLandmarks([module, layout], () => module && new module.LandmarkLayer(layout, model));
  }

  /** Everything that a drawing depends on: first what stays when it is moved, then what is done at rest alone. */
  #dependenciesOf(svg: SVGSVGElement, { context, layout, viewport }: Frame): readonly unknown[] {
    const { tabStop, markers, metrics, basemapLayer } = this;
    return [
      svg,
      context,
      layout,
      viewport.k,
      tabStop,
      viewport,
      markers,
      metrics.family,
      basemapLayer,
      this.#landmarks,
    ];
  }

  /** Whether the first `count` dependencies are those of the latest drawing. */
  #isUnchanged(svg: SVGSVGElement, frame: Frame, count = Infinity): boolean {
    return this.#dependenciesOf(svg, frame).every(
      (dependency, index) => index >= count || dependency === this.#drawnDependencies[index],
    );
  }

  /** Whether the latest drawing serves another viewport as well, once it is moved there. Tiles are drawn for each. */
  #canBeMoved(svg: SVGSVGElement, frame: Frame): boolean {
    const drawn = this.#markerSet.box;
    const visible = visibleBox(frame.viewport, frame.layout.size);
    return (
      drawn !== null &&
      !frame.context.basemap &&
      this.#isUnchanged(svg, frame, MOVE_DEPENDENCY_COUNT) &&
      drawn.left <= visible.left &&
      drawn.right >= visible.right &&
      drawn.top <= visible.top &&
      drawn.bottom >= visible.bottom
    );
  }

  /** Returns the accessible name of an item. Names are kept: there may be very many items, drawn again and again. */
  #accessibleNameOf(key: string, item: MapItem, context: MapContext): string {
    const { names } = this.#seen;
    let name = names.get(key);
    if (name === undefined) names.set(key, (name = accessibleName(item, context)));
    return name;
  }
}
