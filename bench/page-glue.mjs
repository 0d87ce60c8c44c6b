/**
 * What a partner writes to show the same data by Leaflet with markercluster, TimelineJS3 and SurveyJS. A classic script at the
 * end of the page; runs in the page.
 */
{
  const { endpoint, initiative: initiativeId } = document.querySelector('#shared').dataset;
  const { L, Survey, TL } = globalThis;
  const load = async (path) => (await fetch(endpoint + path)).json();
  const zh = (text) => (typeof text === 'string' ? text : (text?.['zh-Hans'] ?? ''));
  // The measurement listens to it.
  const announce = (name) => document.dispatchEvent(new CustomEvent('widget-ready', { detail: name }));

  const drawMap = (district, { stations }) => {
    const map = L.map('map', { maxZoom: 19 });
    const features = district.circles.map(({ name, area }) => ({
      type: 'Feature',
      properties: { name: zh(name) },
      geometry: area,
    }));
    const areas = L.geoJSON(
      { type: 'FeatureCollection', features },
      { onEachFeature: (feature, layer) => layer.bindTooltip(feature.properties.name) },
    );
    map.fitBounds(areas.getBounds());
    areas.addTo(map);
    const clusters = L.markerClusterGroup();
    const icon = L.divIcon({ className: 'dot', iconSize: [12, 12] });
    clusters.addLayers(
      stations.map(({ name, building, location: { coordinates } }) =>
        L.marker([coordinates[1], coordinates[0]], { icon, title: zh(name) }).bindPopup(
          `<b>${zh(name)}</b><br>${zh(building)}`,
        ),
      ),
    );
    map.addLayer(clusters);
    announce('map');
  };

  const drawTimeline = ({ name, events, terms }) => {
    const toDate = (date) => {
      const [year, month, day] = date.split('-').map(Number);
      return { year, month, day };
    };
    const describe = ({ summary, venue, people, figures }) =>
      [
        `<p>${zh(summary)}</p><p>${zh(venue)}</p><ul>`,
        ...people.map((person) => `<li>${zh(person.name)} ${zh(person.title)} ${zh(person.organization)}</li>`),
        '</ul>',
        ...(figures ?? []).map(({ value, label }) => `<p>${value} ${zh(label)}</p>`),
      ].join('');
    const data = {
      title: { text: { headline: zh(name) } },
      events: events.map((event) => ({
        unique_id: event.id,
        start_date: toDate(event.date),
        text: { headline: zh(event.title), text: describe(event) },
      })),
      eras: terms.map(({ start, end, chair }) => ({
        start_date: toDate(start),
        end_date: toDate(end ?? '2026-12-31'),
        text: { headline: zh(chair.name) },
      })),
    };
    // Its fonts come from a third party: an intranet's page goes without.
    const timeline = new TL.Timeline('timeline', data, {
      language: 'zh-cn',
      font: null,
      script_path: '/timelinejs/js/',
      start_at_end: true,
    });
    timeline.on('loaded', () => announce('timeline'));
  };

  const drawForm = (initiative, wall) => {
    const model = new Survey.Model({
      title: zh(initiative.title),
      description: initiative.text.map(zh).join('\n'),
      elements: [
        {
          type: 'checkbox',
          name: 'roles',
          title: '角色',
          isRequired: true,
          minSelectedChoices: initiative.choose.min,
          maxSelectedChoices: initiative.choose.max,
          choices: initiative.roles.map(({ id, name, commitment }) => ({
            value: id,
            text: `${zh(name)}：${zh(commitment)}`,
          })),
        },
        { type: 'text', name: 'organization', title: '单位名称', isRequired: true },
        { type: 'text', name: 'creditCode', title: '统一社会信用代码' },
        { type: 'text', name: 'contact', title: '联系人', isRequired: true },
        { type: 'text', name: 'telephone', title: '电话', inputType: 'tel' },
        { type: 'text', name: 'email', title: '电子邮箱', inputType: 'email' },
        { type: 'comment', name: 'message', title: '留言' },
        { type: 'boolean', name: 'publish', title: '公开单位名称', renderAs: 'checkbox' },
        {
          type: 'boolean',
          name: 'consent',
          title: `${zh(initiative.privacy.controller)}：${zh(initiative.privacy.purpose)}${zh(initiative.privacy.retention)}`,
          renderAs: 'checkbox',
          isRequired: true,
        },
      ],
    });
    model.locale = 'zh-cn';
    model.onAfterRenderSurvey.add(() => announce('form'));
    model.render(document.querySelector('#form'));
    const list = document.querySelector('#joined');
    for (const { organization, message } of wall.pledges) {
      const item = document.createElement('li');
      item.textContent = [organization.name, message].filter(Boolean).join('：');
      list.append(item);
    }
  };

  void Promise.all([load('district.json'), load('stations.json')]).then((loaded) => drawMap(...loaded));
  void load('councils/district.json').then(drawTimeline);
  void Promise.all([load(`initiatives/${initiativeId}.json`), load(`initiatives/${initiativeId}/pledges.json`)]).then(
    (loaded) => drawForm(...loaded),
  );
}
