/**
 * Groups points that lie near to one another: the first that is in no group yet takes those within a distance of it that
 * are in none either. A grid finds these, so that the time taken grows with the number of points alone, however they lie.
 *
 * @returns for each point the index of the one that took it, which for the first of a group is its own
 */
export function clusterByGrid(xs: Float64Array, ys: Float64Array, near: number): Int32Array {
  const { starts, ends, order, bucketOf } = buildGrid(xs, ys, near);
  const takers = new Int32Array(xs.length).fill(-1);
  const limit = near * near;
  for (let taker = 0; taker < xs.length; taker += 1) {
    if (takers[taker] !== -1) continue;
    const x = xs[taker] ?? 0;
    const y = ys[taker] ?? 0;
    for (let cell = 0; cell < 9; cell += 1) {
      const bucket = bucketOf(x + near * ((cell % 3) - 1), y + near * (Math.floor(cell / 3) - 1));
      let end = ends[bucket] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end;) {
        const one = order[at] ?? 0;
        if (((xs[one] ?? 0) - x) ** 2 + ((ys[one] ?? 0) - y) ** 2 > limit) {
          at += 1;
          continue;
        }
        takers[one] = taker;
        // What is taken is not looked at again: the bucket's last one comes to its place.
        end -= 1;
        order[at] = order[end] ?? 0;
      }
      ends[bucket] = end;
    }
  }
  return takers;
}

/** Points by squares of the plane. */
interface Grid {
  /** The indices of all points, those of a bucket beside one another, from its start to its end. */
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The bucket of the square around a place. Several share one: where a point lies far off, there are very many squares. */
  readonly bucketOf: (x: number, y: number) => number;
}

function buildGrid(xs: Float64Array, ys: Float64Array, side: number): Grid {
  // So many buckets that a few points are in each.
  const most = 2 ** Math.ceil(Math.log2(xs.length / 4 + 1)) - 1;
  const bucketOf = (x: number, y: number): number =>
    (Math.imul(Math.floor(x / side), 73_856_093) ^ Math.imul(Math.floor(y / side), 19_349_663)) & most;
  const buckets = new Uint32Array(xs.length);
  const ends = new Uint32Array(most + 1);
  for (let one = 0; one < xs.length; one += 1) {
    const bucket = bucketOf(xs[one] ?? 0, ys[one] ?? 0);
    buckets[one] = bucket;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= most; bucket += 1) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  // Filled from its end, each start comes down to where its bucket begins.
  const starts = ends.slice();
  const order = new Uint32Array(xs.length);
  for (let one = xs.length - 1; one >= 0; one -= 1) {
    const bucket = buckets[one] ?? 0;
    const at = (starts[bucket] ?? 0) - 1;
    starts[bucket] = at;
    order[at] = one;
  }
  return { order, starts, ends, bucketOf };
}
