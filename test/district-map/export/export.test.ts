import { expect } from '@open-wc/testing';

import { exportPng, exportSvg } from '../../../src/district-map/export/export.lazy.js';
import { quiet, textOf, until } from '../../support.js';
import { all, map, server } from '../support.js';

const CAPTION = {
  title: 'The “1+2+X” map <b>&amp;\u0000',
  legend: [
    { kind: 'station', label: 'Service station' },
    { kind: 'circle', label: 'Circle, with a name as long as any' },
  ],
  lines: ['A schematic map', 'A report'],
};

async function picture(): Promise<SVGSVGElement> {
  const element = await map(server());
  await until(() => all(element, '.viewport .station').length > 0, 'the picture');
  return all<SVGSVGElement>(element, '.viewport svg')[0]!;
}

async function parsed(svg: SVGSVGElement): Promise<Document> {
  return new DOMParser().parseFromString(await exportSvg(svg, CAPTION).text(), 'image/svg+xml');
}

/** The colours of a PNG, by how many pixels have them. */
async function pixels(blob: Blob): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x, y) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3),
  };
}

const middleOf = (shape: SVGGraphicsElement, svg: SVGSVGElement): [number, number] => {
  const [a, b] = [shape.getBoundingClientRect(), svg.getBoundingClientRect()];
  return [a.left + a.width / 2 - b.left, a.top + a.height / 2 - b.top];
};

describe('a saved picture', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('as SVG is well-formed, stands alone, and says what it is', async () => {
    const svg = await picture();
    const copy = await parsed(svg);
    expect(copy.querySelector('parsererror')).to.equal(null);
    expect(copy.documentElement.getAttribute('viewBox')).to.match(/^0 0 \d/);
    const text = copy.documentElement.textContent;
    expect(text).to.include('The “1+2+X” map <b>').and.include('A schematic map').and.include('A report');
    expect(text).to.include('Lane circle').and.include('The Tower');
    expect(text).to.include('Service station').and.include('Circle, with a name');
  });

  it('as SVG has the colours of the page in it, and nothing that acts or asks', async () => {
    const svg = await picture();
    const copy = await parsed(svg);
    const dot = svg.querySelector('.station .dot')!;
    const colours = [...copy.querySelectorAll('circle')].map((it) => it.getAttribute('fill'));
    expect(colours).to.include(getComputedStyle(dot).fill);
    // What is only there to be hit with a finger is not seen, and not saved.
    const inLegend = CAPTION.legend.filter(({ kind }) => kind === 'station').length;
    expect(colours.length).to.equal(svg.querySelectorAll('.dot').length + inLegend);
    expect(
      copy.querySelectorAll('script, image, [onclick], [role], [tabindex], [class], [style], title'),
    ).to.have.length(0);
    expect(copy.querySelectorAll('pattern')).to.have.length(1);
    expect([...copy.querySelectorAll('path')].some((it) => it.getAttribute('fill')?.includes('#pattern-0'))).to.equal(
      true,
    );
  });

  it('as PNG is twice as fine, and shows what is seen', async () => {
    const svg = await picture();
    const { width: across } = svg.viewBox.baseVal;
    const { width, at } = await pixels(await exportPng(svg, { title: '', legend: [], lines: [] }));
    expect(width).to.equal(Math.round((across + 32) * 2));
    const [x, y] = middleOf(svg.querySelector<SVGGraphicsElement>('.station .dot')!, svg);
    const dot = getComputedStyle(svg.querySelector('.station .dot')!).fill.match(/\d+/g)!.map(Number);
    const seen = at((x + 16) * 2, (y + 16) * 2);
    seen.forEach((one, index) => expect(one).to.be.closeTo(dot[index]!, 8));
    expect(at(1, 1)).to.deep.equal([255, 255, 255]);
    // Within the area there is its tint, and not the ground.
    const area = svg.querySelector<SVGGraphicsElement>('.area')!;
    const [ax, ay] = middleOf(area, svg);
    expect(at((ax + 16) * 2 + 41, (ay + 16) * 2 + 60)).to.not.deep.equal([255, 255, 255]);
  });

  it('as PNG and as SVG says what the picture says, and not how it is made', async () => {
    const svg = await picture();
    const shown = [...svg.querySelectorAll('text')].map((one) => one.textContent.trim()).filter(Boolean);
    const written: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text: string) {
      written.push(text);
    };
    await exportPng(svg, { title: '', legend: [], lines: [] });
    CanvasRenderingContext2D.prototype.fillText = fillText;
    expect(written.join('').replace(/\s/g, '')).to.equal(shown.join('').replace(/\s/g, ''));
    expect(await exportSvg(svg, CAPTION).text()).not.to.match(/<!--|lit\$/);
  });

  it('is saved by a press, under the map’s name', async () => {
    const element = await map(server());
    await until(() => all(element, '.save button').length === 2, 'the buttons');
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    all(element, '.save button').forEach((button) => button.click());
    await until(() => saved.length === 2, 'two files');
    HTMLAnchorElement.prototype.click = click;
    expect(saved.sort()).to.deep.equal(['The-“1+2+X”-map.png', 'The-“1+2+X”-map.svg']);
    expect(textOf(element)).to.not.include('could not be saved');
  });
});
