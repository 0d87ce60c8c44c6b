import { expect } from '@open-wc/testing';

import { safeUrl, telephoneUrl } from '../../src/domain/url.js';

const BASE = 'https://example.org/fumin/stations/tower.json';

describe('a URL from data', () => {
  it('is resolved to an absolute one', () => {
    const URLS: readonly (readonly [given: string, resolved: string])[] = [
      ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
      ['http://intranet/', 'http://intranet/'],
      ['HTTPS://EXAMPLE.COM/A', 'https://example.com/A'],
      ['tower.jpg', 'https://example.org/fumin/stations/tower.jpg'],
      ['../images/tower.jpg', 'https://example.org/fumin/images/tower.jpg'],
      ['/images/tower.jpg', 'https://example.org/images/tower.jpg'],
      ['//cdn.example.com/tower.jpg', 'https://cdn.example.com/tower.jpg'],
      ['?page=2', 'https://example.org/fumin/stations/tower.json?page=2'],
      [' tower.jpg\n', 'https://example.org/fumin/stations/tower.jpg'],
      ['党群服务站.jpg', 'https://example.org/fumin/stations/%E5%85%9A%E7%BE%A4%E6%9C%8D%E5%8A%A1%E7%AB%99.jpg'],
      ['mailto:a@example.org', 'mailto:a@example.org'],
      ['tel:+862162895678', 'tel:+862162895678'],
    ];
    for (const [given, resolved] of URLS) expect(safeUrl(given, BASE), given).to.equal(resolved);
  });

  it('is left out with any scheme but http, https, mailto and tel', () => {
    const URLS = [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      ' \u0001javascript:alert(1)',
      'javascript://example.org/%0aalert(1)',
      'vbscript:msgbox(1)',
      'vb\r\nscript:msgbox(1)',
      '\tvbscript:msgbox(1)',
      'data:text/html,<script>alert(1)</script>',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'blob:https://example.org/8e03978e-40d5-43dd-bc93-6894a57f9324',
      'file:///etc/passwd',
      'filesystem:https://example.org/a',
      'about:blank',
      'ftp://example.org/',
      'ws://example.org/',
      'intent://example.org#Intent;end',
      'view-source:https://example.org/',
      'weixin://dl/chat',
    ];
    for (const url of URLS) expect(safeUrl(url, BASE), JSON.stringify(url)).to.equal(null);
  });

  it('is left out where it is invalid', () => {
    for (const url of [undefined, null, '', 'https://', 'https://[', 'http://example.org:99999/']) {
      expect(safeUrl(url, BASE), String(url)).to.equal(null);
    }
  });

  it('is left out where its base is not on the web', () => {
    for (const base of [
      '',
      'about:blank',
      'about:srcdoc',
      'data:application/json,{}',
      'file:///home/',
      'stations.json',
    ]) {
      expect(safeUrl('tower.jpg', base), base).to.equal(null);
      expect(safeUrl('/tower.jpg', base), base).to.equal(null);
    }
  });

  it('cannot inherit an unsafe scheme from its base', () => {
    expect(safeUrl('alert(1)', 'javascript:void 0')).to.equal(null);
    expect(safeUrl('//example.com/', 'file:///home/')).to.equal(null);
  });
});

describe('a telephone number as a URL', () => {
  it('has its digits and a leading plus', () => {
    const NUMBERS: readonly (readonly [written: string, url: string])[] = [
      ['62895678', 'tel:62895678'],
      ['021-6289 5678', 'tel:02162895678'],
      ['(021) 6289–5678', 'tel:02162895678'],
      ['+86 21 6289.5678', 'tel:+862162895678'],
      ['＋８６ ２１ ６２８９５６７８', 'tel:+862162895678'],
      ['电话：021-62895678', 'tel:02162895678'],
      ['\u202A021-62895678\u202C', 'tel:02162895678'],
      ['021\u200B-6289\u00AD5678', 'tel:02162895678'],
    ];
    for (const [written, url] of NUMBERS) expect(telephoneUrl(written), written).to.equal(url);
  });

  it('is that of the first number, without an extension or a second number', () => {
    for (const more of ['转8001', ' ext. 8001', '、021-62895679', ' / 62895679', ', 62895679', ';ext=1']) {
      expect(telephoneUrl(`021-62895678${more}`), more).to.equal('tel:02162895678');
    }
  });

  it('never contains anything but a number', () => {
    for (const odd of ['javascript:alert(1)', '123?x=y#z', '1"onclick="alert(1)'])
      expect(telephoneUrl(odd)).to.match(/^tel:\+?\d*$/);
    expect(telephoneUrl('请到前台')).to.equal('tel:');
  });
});
