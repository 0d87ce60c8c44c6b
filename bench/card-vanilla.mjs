/**
 * A station card as a careful hand writes it without a library: one template, cloned; parts filled in, and rows of lists
 * cloned from templates of their own. It shows what `<fumin-station-card>` shows of the same data, in one language, from
 * data that nobody checks; it does not follow anything that changes. Dates and hours are reckoned by the same functions.
 */
import { formatDateRange } from '../src/domain/date-range.ts';
import { formatDate, localDay } from '../src/domain/dates.ts';
import { formatMinutes, openState, hoursInWeek } from '../src/domain/opening-hours.ts';
import { localizeText } from '../src/domain/localize.ts';
import { safeUrl, telephoneUrl } from '../src/domain/url.ts';

const LANG = 'zh-Hans';
const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

function template(markup) {
  const element = document.createElement('template');
  element.innerHTML = markup;
  return element;
}

const CARD = template(
  `<div class="frame" part="frame" lang="zh-Hans" tabindex="-1" aria-busy="false"><div role="status"></div>` +
    `<article class="card" aria-labelledby="title"><div class="body">` +
    `<header><p class="brand"></p><h2 id="title" part="title"></h2><p class="state"><span class="status"></span></p></header>` +
    `<p class="description"></p><dl class="facts"></dl>` +
    `<div class="actions"><button type="button" class="button" aria-expanded="false">导航</button>` +
    `<button type="button" class="button">复制信息</button><p class="said muted small" role="status"></p></div>` +
    `<section aria-labelledby="hours"><h3 id="hours">开放时间</h3><table class="week"><tbody></tbody></table></section>` +
    `<section aria-labelledby="services"><h3 id="services">服务内容</h3><ul class="services"></ul></section>` +
    `<section aria-labelledby="activities"><h3 id="activities">近期活动</h3><ul class="activities"></ul></section>` +
    `<slot name="action"></slot></div>` +
    `<p class="source" part="source"><small>来源：<a rel="noopener"></a> · <time></time> · <time></time></small></p>` +
    `<slot name="footer"></slot><div class="paper"></div></article></div>`,
);
const FACT = template('<div><dt></dt><dd></dd></div>');
const DAY = template('<tr><th scope="row"></th><td></td></tr>');
const SERVICE = template('<li><span></span></li>');
const ACTIVITY = template(
  '<li><time class="muted small"></time><span></span><button type="button" class="link small">加入日历</button></li>',
);

const clone = (from) => from.content.firstElementChild.cloneNode(true);
const text = (of) => localizeText(of, LANG);

function element(tag, className, content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = content;
  return made;
}

function anchor(href, content) {
  const made = element('a', '', content);
  made.href = href;
  made.rel = 'noopener';
  return made;
}

function fact(list, label, value) {
  const row = clone(FACT);
  row.firstElementChild.textContent = label;
  row.lastElementChild.append(value);
  list.append(row);
}

function time(at, date, words) {
  at.dateTime = date;
  at.textContent = words;
}

/** Styles are given, one set of sheets for all. */
export const zhVanilla = (sheets) =>
  class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets;
    }

    connectedCallback() {
      if (this.shadowRoot.firstChild) return;
      const root = CARD.content.cloneNode(true);
      this.fill(root, this.data);
      this.shadowRoot.append(root);
    }

    fill(root, station) {
      const now = new Date();
      const find = (selector) => root.querySelector(selector);
      find('.brand').textContent = text(station.brand);
      find('h2').textContent = text(station.name);
      find('.description').textContent = text(station.description);
      this.state(find('.status'), station, now);
      this.facts(find('.facts'), station);
      this.week(find('.week').tBodies[0], station, now);
      const services = find('.services');
      for (const { name, description } of station.services) {
        const item = clone(SERVICE);
        item.firstElementChild.textContent = text(name);
        if (description) item.append(element('p', 'muted small', text(description)));
        services.append(item);
      }
      const activities = find('.activities');
      for (const one of station.activities) activities.append(this.activity(one));
      const [way, share] = find('.actions').children;
      way.addEventListener('click', () => this.act('way'));
      share.addEventListener('click', () => this.act('share'));
      this.source(find('.source'), station);
    }

    state(at, station, now) {
      const { open, change } = openState(station, now, station.timeZone);
      const day = ['今天', '明天'][change.days] ?? formatDate(change.date, LANG);
      const when = change.days === 0 ? formatMinutes(change.minutes) : `${day} ${formatMinutes(change.minutes)}`;
      at.classList.toggle('open', open);
      at.textContent = open ? `开放中 · ${when}关闭` : `现已关闭 · ${when}开放`;
    }

    facts(list, { building, address, opened, builtBy, telephone, email }) {
      fact(list, '所在楼宇', text(building));
      fact(list, '地址', text(address.streetAddress));
      fact(list, '楼层', text(address.floor));
      const date = document.createElement('time');
      time(date, opened, formatDate(opened, LANG));
      fact(list, '启用', date);
      const names = document.createElement('ul');
      for (const name of builtBy) names.append(element('li', '', text(name)));
      fact(list, '共建单位', names);
      fact(list, '电话', anchor(telephoneUrl(telephone), telephone));
      fact(list, '邮箱', anchor(safeUrl(`mailto:${email}`, document.baseURI), email));
    }

    week(body, station, now) {
      const today = localDay(now, station.timeZone);
      for (const { date, weekday, spans } of hoursInWeek(station, now, station.timeZone)) {
        const row = clone(DAY);
        if (date === today) {
          row.className = 'today';
          row.setAttribute('aria-current', 'date');
        }
        const [head, cell] = row.children;
        head.textContent = WEEK[weekday];
        if (spans.length === 0) cell.textContent = '不开放';
        for (const { opens, closes } of spans) {
          cell.append(element('span', '', `${formatMinutes(opens)}–${formatMinutes(closes)}`), ' ');
        }
        body.append(row);
      }
      body.parentElement.after(element('p', 'muted small', `${today.slice(0, 4)}年的节假日安排尚未公布。`));
      if (today.slice(5) < '12-01') return;
      body.parentElement.parentElement.append(
        element('p', 'muted small', `${Number(today.slice(0, 4)) + 1}年的节假日安排尚未公布。`),
      );
    }

    activity({ name, start, end, url }) {
      const item = clone(ACTIVITY);
      const [when, what, button] = item.children;
      time(when, start, formatDateRange(start, end, LANG));
      const href = safeUrl(url, document.baseURI);
      what.append(href ? anchor(href, text(name)) : text(name));
      button.setAttribute('aria-label', `加入日历：${text(name)}`);
      button.addEventListener('click', () => this.act('calendar'));
      return item;
    }

    source(at, { source, updated }) {
      const [cite, date, asOf] = at.firstElementChild.children;
      cite.href = safeUrl(source.url, document.baseURI);
      cite.textContent = text(source.title);
      time(date, source.date, formatDate(source.date, LANG));
      time(asOf, updated, `截至${formatDate(updated, LANG)}`);
    }

    act(what) {
      this.dispatchEvent(new Event(what));
    }
  };
