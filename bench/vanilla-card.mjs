/**
 * A station card written with care and without a library: one template, cloned and filled in, and rows of lists cloned
 * from templates of their own. It shows the same as `<fumin-station-card>` of the same data, in one language; it does not
 * check the data and follows no change. Dates and hours are computed by the same functions.
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
    `<div class="source" part="source"><small>来源：<a rel="noopener"></a> · <time></time> · <time></time></small></div>` +
    `<slot name="footer"></slot><div class="paper"></div></article></div>`,
);
const FACT = template('<div><dt></dt><dd></dd></div>');
const DAY = template('<tr><th scope="row"></th><td></td></tr>');
const SERVICE = template('<li><span></span></li>');
const ACTIVITY = template(
  '<li><time class="muted small"></time><span></span><button type="button" class="link small">添加到日历</button></li>',
);

const clone = (template) => template.content.firstElementChild.cloneNode(true);
const text = (localized) => localizeText(localized, LANG);

function element(tag, className, content) {
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.textContent = content;
  return created;
}

function anchor(href, content) {
  const link = element('a', '', content);
  link.href = href;
  link.rel = 'noopener';
  return link;
}

function appendFact(list, label, value) {
  const row = clone(FACT);
  row.firstElementChild.textContent = label;
  row.lastElementChild.append(value);
  list.append(row);
}

function setTime(time, date, content) {
  time.dateTime = date;
  time.textContent = content;
}

/** Returns the element's class, with one set of style sheets for all cards. */
export const defineVanillaCard = (sheets) =>
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
      this.fillStatus(find('.status'), station, now);
      this.fillFacts(find('.facts'), station);
      this.fillWeek(find('.week').tBodies[0], station, now);
      const services = find('.services');
      for (const { name, description } of station.services) {
        const item = clone(SERVICE);
        item.firstElementChild.textContent = text(name);
        if (description) item.append(element('p', 'muted small', text(description)));
        services.append(item);
      }
      const activities = find('.activities');
      for (const activity of station.activities) activities.append(this.createActivity(activity));
      const [directions, share] = find('.actions').children;
      directions.addEventListener('click', () => this.notify('directions'));
      share.addEventListener('click', () => this.notify('share'));
      this.fillSource(find('.source'), station);
    }

    fillStatus(label, station, now) {
      const { open, change } = openState(station, now, station.timeZone);
      const day = ['今天', '明天'][change.days] ?? formatDate(change.date, LANG);
      const when = change.days === 0 ? formatMinutes(change.minutes) : `${day} ${formatMinutes(change.minutes)}`;
      label.classList.toggle('open', open);
      label.textContent = open ? `开放中 · ${when}关闭` : `休息中 · ${when}开放`;
    }

    fillFacts(list, { building, address, opened, builtBy, telephone, email }) {
      appendFact(list, '所在楼宇', text(building));
      appendFact(list, '地址', text(address.streetAddress));
      appendFact(list, '楼层', text(address.floor));
      const date = document.createElement('time');
      setTime(date, opened, formatDate(opened, LANG));
      appendFact(list, '启用', date);
      const names = document.createElement('ul');
      for (const name of builtBy) names.append(element('li', '', text(name)));
      appendFact(list, '共建单位', names);
      appendFact(list, '电话', anchor(telephoneUrl(telephone), telephone));
      appendFact(list, '邮箱', anchor(safeUrl(`mailto:${email}`, document.baseURI), email));
    }

    fillWeek(body, station, now) {
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
          cell.append(element('span', '', `${formatMinutes(opens)}—${formatMinutes(closes)}`), ' ');
        }
        body.append(row);
      }
      body.parentElement.after(element('p', 'muted small', `${today.slice(0, 4)}年的节假日安排尚未公布。`));
      if (today.slice(5) < '12-01') return;
      body.parentElement.parentElement.append(
        element('p', 'muted small', `${Number(today.slice(0, 4)) + 1}年的节假日安排尚未公布。`),
      );
    }

    createActivity({ name, start, end, url }) {
      const item = clone(ACTIVITY);
      const [when, title, button] = item.children;
      setTime(when, start, formatDateRange(start, end, LANG));
      const href = safeUrl(url, document.baseURI);
      title.append(href ? anchor(href, text(name)) : text(name));
      button.setAttribute('aria-label', `添加到日历：${text(name)}`);
      button.addEventListener('click', () => this.notify('calendar'));
      return item;
    }

    fillSource(paragraph, { source, updated }) {
      const [cite, date, asOf] = paragraph.firstElementChild.children;
      cite.href = safeUrl(source.url, document.baseURI);
      cite.textContent = text(source.title);
      setTime(date, source.date, formatDate(source.date, LANG));
      setTime(asOf, updated, `截至${formatDate(updated, LANG)}`);
    }

    notify(type) {
      this.dispatchEvent(new Event(type));
    }
  };
