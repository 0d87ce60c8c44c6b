import type { LoadedResource } from '../../base/resource-controller.js';
import type { District, Fault, Problem, Stations } from '../../contract/index.js';
import { ANSWER_PROBLEM } from '../../contract/answer-problems.js';

type CheckedResource<T> = Pick<LoadedResource<T>, 'value' | 'url'>;

/** Problem to report about one resource. */
export interface ReferenceReport {
  readonly problem: Problem;
  /** The resource's; `null` where the page gave the data itself. */
  readonly url: string | null;
}

/** References to what is not there: what they are in is shown without it, and whoever keeps the data is told, once. */
export class ReferenceCheck {
  readonly #checked = new WeakSet<District | Stations>();

  /** Checks the resources that have not been checked before. */
  check(district: CheckedResource<District>, pages: readonly CheckedResource<Stations>[]): readonly ReferenceReport[] {
    return [
      this.#checkOnce(district, () => findDistrictFaults(district.value)),
      ...pages.map((page) => this.#checkOnce(page, () => findStationFaults(page.value, district.value))),
    ].flat();
  }

  #checkOnce<T extends District | Stations>(
    { value, url }: CheckedResource<T>,
    faultsOf: () => readonly Fault[],
  ): ReferenceReport[] {
    if (this.#checked.has(value)) return [];
    this.#checked.add(value);
    const errors = [...faultsOf()];
    if (errors.length === 0) return [];
    const detail = `refers to what is not there (${errors.length}):`;
    return [
      { problem: { type: ANSWER_PROBLEM.invalidAnswer, title: 'Refers to what is not there', detail, errors }, url },
    ];
  }
}

function findDistrictFaults({ circles, alliances, organizations }: District): readonly Fault[] {
  const known = new Set((organizations ?? []).map(({ id }) => id));
  return [
    ...circles.map((one, index) => [`/circles/${index}`, one.organizations] as const),
    ...(alliances ?? []).map((one, index) => [`/alliances/${index}`, one.organizations] as const),
  ].flatMap(([at, ids]) =>
    (ids ?? []).flatMap((id, index): Fault | [] =>
      known.has(id) ? [] : { pointer: `${at}/organizations/${index}`, detail: `There is no organization "${id}"` },
    ),
  );
}

function findStationFaults({ stations }: Stations, { circles }: District): readonly Fault[] {
  const known = new Set(circles.map(({ id }) => id));
  const faults: Fault[] = [];
  stations.forEach(({ id, circle }, index) => {
    if (!circle || known.has(circle)) return;
    faults.push({
      pointer: `/stations/${index}/circle`,
      detail: `There is no circle "${circle}", of the station "${id}"`,
    });
  });
  return faults;
}
