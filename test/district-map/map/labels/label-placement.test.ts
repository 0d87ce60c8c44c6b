import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  type Label,
  LINE_HEIGHT,
  placeLabels,
  type LabelPosition,
  type LabelCandidate,
  wrapText,
} from '../../../../src/district-map/map/labels/label-placement.js';

/** Every character is one em wide. */
const width = (text: string): number => text.length;

describe('a name that is too long for a line', () => {
  it('is broken between words, and between Chinese characters', () => {
    expect(wrapText('Plaza 66 business circle', 15, width)).to.deep.equal(['Plaza 66', 'business circle']);
    expect(wrapText('上海国际集团大厦', 5, width)).to.deep.equal(['上海国际', '集团大厦']);
  });

  it('is broken into lines of about one length', () => {
    expect(wrapText('恒隆广场商圈党群服务站', 10, width)).to.deep.equal(['恒隆广场商圈', '党群服务站']);
  });

  it('keeps marks with what they belong to', () => {
    for (const line of wrapText('张园（丰盛里—吴江路）商圈，“白领驿家”党群服务站', 6, width)) {
      expect(line).to.not.match(/^[)，”、。-]|[(“]$/);
    }
  });

  it('loses nothing', () => {
    for (const name of [
      '张园（丰盛里—吴江路）商圈',
      'Zhangyuan (Fengshengli–Wujiang Road) circle',
      '🏢 大厦',
      '))((',
      'Ω',
    ]) {
      for (const most of [1, 3, 8, 100]) {
        expect(wrapText(name, most, width).join('').replace(/\s/g, '')).to.equal(name.replace(/\s/g, ''));
      }
    }
  });

  it('has a word that is wider than a line on a line of its own', () => {
    expect(wrapText('a Donaudampfschifffahrt b', 5, width)).to.deep.equal(['a', 'Donaudampfschifffahrt', 'b']);
  });

  it('is no line at all where it is blank', () => {
    expect(wrapText('  ', 5, width)).to.deep.equal([]);
  });
});

describe('names on a map', () => {
  const bounds = { left: 0, top: 0, right: 100, bottom: 100 };
  const right = (x: number, y: number): LabelPosition => ({ at: [x, y], textAnchor: 'start', side: 'middle' });
  const left = (x: number, y: number): LabelPosition => ({ at: [x, y], textAnchor: 'end', side: 'middle' });
  const wanted = (spots: LabelPosition[], firm = false): LabelCandidate => ({
    lines: ['name'],
    width: 40,
    size: 10,
    positions: spots,
    canCoverMinor: firm,
  });
  const place = (...all: LabelCandidate[]): (Label | null)[] => placeLabels(all, [], [], bounds);

  it('take the first place where they lie on nothing', () => {
    const [first, second] = place(wanted([right(50, 50)]), wanted([right(50, 52), left(50, 52)]));
    expect(first?.textAnchor).to.equal('start');
    expect(second?.textAnchor).to.equal('end');
  });

  it('are left out where there is no room, the later ones first', () => {
    const [first, second] = place(wanted([right(50, 50)]), wanted([right(52, 50)]));
    expect(first).to.not.equal(null);
    expect(second).to.equal(null);
  });

  it('stay within the picture', () => {
    expect(place(wanted([right(80, 50)]))).to.deep.equal([null]);
    expect(place(wanted([left(80, 50)]))[0]?.x).to.equal(80);
    expect(place(wanted([{ at: [50, 5], textAnchor: 'middle', side: 'above' }]))).to.deep.equal([null]);
  });

  it('lie on no mark, but on a slight one where they are firm and have no other place', () => {
    const marker = { left: 60, top: 45, right: 65, bottom: 55 };
    const there = [right(50, 50)];
    expect(placeLabels([wanted(there, true)], [marker], [], bounds)).to.deep.equal([null]);
    expect(placeLabels([wanted(there)], [], [marker], bounds)).to.deep.equal([null]);
    expect(placeLabels([wanted(there, true)], [], [marker], bounds)[0]).to.not.equal(null);
    expect(placeLabels([wanted([...there, left(50, 50)], true)], [], [marker], bounds)[0]?.textAnchor).to.equal('end');
  });

  it('never lie on one another, on a mark, or past an edge, wherever they want to go', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most });
    const spot = fc.record<LabelPosition>({
      at: fc.tuple(number(100), number(100)),
      textAnchor: fc.constantFrom('start', 'middle', 'end'),
      side: fc.constantFrom('above', 'middle', 'below'),
    });
    const names = fc.array(
      fc.record<LabelCandidate>({
        lines: fc.constantFrom(['one'], ['one', 'two']),
        width: fc.integer({ min: 5, max: 40 }),
        size: fc.integer({ min: 6, max: 14 }),
        positions: fc.array(spot, { minLength: 1, maxLength: 6 }),
        canCoverMinor: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    const marker = fc
      .tuple(number(95), number(95))
      .map(([left, top]) => ({ left, top, right: left + 5, bottom: top + 5 }));
    fc.assert(
      fc.property(names, fc.array(marker, { maxLength: 8 }), (all, markers) => {
        const labels = placeLabels(all, markers, [], bounds);
        const boxes = labels.flatMap((label, index) => {
          if (!label) return [];
          const { width, size, lines } = all[index]!;
          const left = label.x - { start: 0, middle: width / 2, end: width }[label.textAnchor];
          const top = label.y - (LINE_HEIGHT * size) / 2;
          return [{ left, top, right: left + width, bottom: top + lines.length * LINE_HEIGHT * size }];
        });
        // Labels are placed to a tenth of a pixel.
        const near = 0.2;
        const overlap = (a: (typeof boxes)[0], b: (typeof boxes)[0]): boolean =>
          a.left + near < b.right && b.left + near < a.right && a.top + near < b.bottom && b.top + near < a.bottom;
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).to.equal(false);
          expect(markers.some((other) => overlap(box, other))).to.equal(false);
          expect(box.left >= bounds.left - near && box.right <= bounds.right + near).to.equal(true);
          expect(box.top >= bounds.top - near && box.bottom <= bounds.bottom + near).to.equal(true);
        });
      }),
    );
  });

  it('say where their first line is', () => {
    const two: LabelCandidate = {
      ...wanted([{ at: [50, 50], textAnchor: 'middle', side: 'below' }]),
      lines: ['a', 'b'],
    };
    expect(place(two)[0]).to.deep.include({ lines: ['a', 'b'], x: 50, y: 56.3, textAnchor: 'middle' });
  });
});
