/** Descriptions of members that several resources have, in simplified Chinese. */

export const NEXT =
  '下一页的网址，相对于本页填写；最后一页写 null 或不写。可以是任何网址，例如另一个文件，或带查询参数的地址。';
export const UPDATED =
  '资料的截止时间，即到什么时候为止内容是准确的，写明日期、时间和时区差。显示的是保存下来的旧内容时，会注明截至这个时间。';
export const SOURCE = '资料来源，在页面上用一行小字注明；不需要注明时写 null。';
export const NOTES =
  '资料说明，一段或几段文字，例如来源中没有提到什么、位置是怎样估计的。收在来源旁边的“资料说明”里，点开才显示。';
export const DATUM =
  '本文件中所有坐标采用的坐标系；写 null 表示 WGS-84。国内地图大多采用 GCJ-02，与 WGS-84 相差约 500 米。';
export const LOCATION =
  '所在位置，GeoJSON 的点（Point），经度在前。位置不清楚时写 null：列表中仍会列出，但不在地图上显示。';
export const ACCURACY = '位置的误差范围，即以米为单位的半径。不清楚时写 null。';
