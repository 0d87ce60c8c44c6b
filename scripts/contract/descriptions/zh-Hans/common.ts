import type { CommonTypes, DocsOf, ValueDocs } from '../types.js';

/** Descriptions of the types that several resources use, in simplified Chinese. */
export const common: DocsOf<CommonTypes> = {
  Source: {
    about: '本文件资料的来源。',
    members: {
      title: '文章、网页或文件的标题。',
      date: '发布日期。',
      url: '可以读到原文的网址。',
    },
  },
  Image: {
    about: '图片。',
    members: {
      src: '图片的网址，相对于本文件填写。',
      alt: '图片的文字说明，供看不到图片的人使用。图片只作装饰时写 null。',
      credit: '图片的署名，显示在图片旁边。',
      width: '图片的宽度，以像素为单位；与高度一起写明，图片加载之前就能留好位置。',
      height: '图片的高度，以像素为单位。',
    },
  },
  Point: {
    about: 'GeoJSON（RFC 7946）的点。',
    members: {
      type: '固定写 `Point`。',
      coordinates: '坐标：先写经度，再写纬度。',
    },
  },
  Geometry: {
    about: 'GeoJSON（RFC 7946）的图形，但不能是 GeometryCollection。',
    members: {
      type: '点 `Point`、线 `LineString` 或多边形 `Polygon`；由几部分组成的，前面加上 `Multi`。',
      coordinates: '坐标，按类型逐层嵌套。一条线至少有两个点，一个环至少有四个点。',
    },
  },
  Area: {
    about: 'GeoJSON（RFC 7946）的多边形，Polygon 或 MultiPolygon。',
    members: {
      type: '`Polygon`；由几块组成的区域写 `MultiPolygon`。',
      coordinates:
        '各个环（首尾相接的边界），外边界在前，内部的空洞在后；MultiPolygon 则按块列出各自的环。每个环至少有四个点，首尾是同一个点。',
    },
  },
};

/** Descriptions of the values that members are made of, by their published name, in simplified Chinese. */
export const values: ValueDocs = {
  Id: '编号，会出现在网址里，只能用小写字母、数字和连字符：以 `[a-z0-9]` 开头，后面最多 63 个 `[a-z0-9-]`。',
  Text: '供人阅读的文字：一个字符串，或按语言分列，以 BCP 47 语言标签为键、文字为值。始终是纯文字，不能用 HTML 或 Markdown。',
  Name: '供人阅读的文字，不能是空白：一个字符串；或按语言分列，至少有一种语言不是空白。',
  DateText:
    '年（`2019`）、年月（`2019-12`）、年月日（`2020-06-29`），或按 RFC 3339 写明日期、时间和时区差。须是真实存在的时间，不能是闰秒。写到哪一级，就显示到哪一级。',
  TimeText: '一天中的时间：`09:00` 或 `09:00:00`；`24:00` 表示当天结束。',
  TimeZone: 'IANA 时区，例如 `Asia/Shanghai`。',
  Url: '网址，可以是完整网址，也可以相对于所在文件填写。只有 `http:`、`https:`、`mailto:` 和 `tel:` 网址才会放到页面上。',
  CoordinateSystem: '坐标系。',
  Position: '经度和纬度，以度为单位，经度在前；后面可以再写海拔高度，以米为单位。',
};
