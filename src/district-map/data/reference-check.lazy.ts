import type { LoadedResource } from '../../base/resource-controller.js';
import type { District, Fault, Problem, Stations } from '../../contract/index.js';
import { PROBLEM } from '../../contract/problem-types.js';

type Resource<T> = Pick<LoadedResource<T>, 'value' | 'url'>;

/** What is to be said of one resource. */
export interface Complaint {
  readonly problem: Problem;
  /** The resource's; `null` where the page gave the data itself. */
  readonly url: string | null;
}

/** References to what is not there: what they are in is shown without it, and whoever keeps the data is told, once. */
export class Dangling {
  readonly #seen = new WeakSet<District | Stations>();

  /** What is wrong with the resources that have come since it was last asked for. */
  in(district: Resource<District>, pages: readonly Resource<Stations>[]): readonly Complaint[] {
    return [
      this.#look(district, () => ofDistrict(district.value)),
      ...pages.map((page) => this.#look(page, () => ofStations(page.value, district.value))),
    ].flat();
  }

  #look<T extends District | Stations>({ value, url }: Resource<T>, faultsOf: () => readonly Fault[]): Complaint[] {
    if (this.#seen.has(value)) return [];
    this.#seen.add(value);
    const errors = [...faultsOf()];
    if (errors.length === 0) return [];
    const detail = `refers to what is not there (${errors.length}):`;
    return [{ problem: { type: PROBLEM.invalidAnswer, title: 'Refers to what is not there', detail, errors }, url }];
  }
}

function ofDistrict({ circles, alliances, organizations }: District): readonly Fault[] {
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

function ofStations({ stations }: Stations, { circles }: District): readonly Fault[] {
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
