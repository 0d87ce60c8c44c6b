import type { DistrictTypes, DocsOf } from '../types.js';
import { ACCURACY, DATUM, LOCATION, NOTES, SOURCE, UPDATED } from './shared-members.js';

const AREA_COUNCIL = '联席会议或理事会的编号，对应 `councils/{id}.json`。没有时写 null。';
const MEMBERS_OF = '所含单位的编号，须是街道 `organizations` 中已有的。';

/** Descriptions of the types of the district, in simplified Chinese. */
export const district: DocsOf<DistrictTypes> = {
  District: {
    about: '街道：包括“1”（区域化党建联席会议）、“4”（商圈）和“X”（联盟）。',
    members: {
      contract: '数据服务所遵循的数据约定的版本，目前是 `1`。',
      id: '街道的编号。',
      name: '街道的名称，例如“南京西路街道”。',
      title: '党建版图的标题；写 null 就用街道的名称。',
      description: '党建版图的简介，几句话即可。',
      coordinateSystem: DATUM,
      schematic: '边界和各区域是否只是示意；如果是，地图上会注明。写 null 表示不是。',
      boundary: '街道的边界，GeoJSON 的多边形（Polygon 或 MultiPolygon）。不画边界时写 null。',
      council: '街道的区域化党建联席会议的编号，对应 `councils/{id}.json`。',
      circles: '商圈，即“1+4+X”中的“4”。必填，没有商圈时写空列表。',
      alliancesOpen: '除所列的以外是否还可以有其他联盟，即“X”是否不限于此。不清楚时写 null。',
      alliances: '各工作领域的联盟，即“1+4+X”中的“X”。',
      organizations: '全部单位。商圈、联盟和服务站按编号引用这里的单位。',
      landmarks: '地标，例如道路、水域、地铁站，方便读者辨认方位。在地图底层以浅色画出，不能选中。',
      initiatives: '倡议的简要列表；默认显示的排在最前面。',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  Circle: {
    about: '商圈，“1+4+X”中“4”的一个。',
    members: {
      id: '商圈的编号。',
      name: '商圈的名称，例如“恒隆广场商圈”。',
      area: '商圈的范围，GeoJSON 的多边形（Polygon 或 MultiPolygon）。不清楚时写 null：列表中仍会列出，但不在地图上显示。',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      grid: '所在网格（基层治理网格）的名称。',
      description: '商圈的简介，几句话即可。',
    },
  },
  Alliance: {
    about: '某一工作领域的联盟，与成员单位在什么地方无关，是“1+4+X”中“X”的一个。',
    members: {
      id: '联盟的编号。',
      name: '联盟的名称，例如“物业联盟”。',
      field: '所属工作领域，用一个自定的词表示，例如 `property`（物业）。',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      description: '联盟的简介，几句话即可。',
    },
  },
  Organization: {
    about: '单位，包括企业、机关和其他机构；可以在地图上有位置，也可以没有。',
    members: {
      id: '单位的编号。',
      name: '单位的名称。',
      location: LOCATION,
      accuracy: ACCURACY,
      url: '单位的网址。',
    },
  },
  Landmark: {
    about: '地标，方便读者辨认方位。画在地图底层，不能选中。',
    members: {
      id: '地标的编号。',
      name: '地标的名称，例如“南京西路”。道路的名称在位置够用时沿路标注。',
      kind: '地标的类型，决定怎样画：`street` 道路、`water` 水域、`metro` 地铁站、`park` 公园、`building` 建筑、`other` 其他。写 null，或组件不认识的类型，按 `other` 处理。',
      geometry:
        '地标的 GeoJSON 图形：道路的中心线是线（LineString），公园是多边形（Polygon），地铁站是点（Point）。不清楚时写 null，不画出来。',
      schematic: '图形是否只是示意。写 null 表示不是。',
      accuracy: ACCURACY,
    },
  },
  InitiativeEntry: {
    about: '倡议的简要信息。',
    members: {
      id: '倡议的编号，与 `initiatives/{id}.json` 中的一致。',
      title: '倡议的标题。',
    },
  },
};
