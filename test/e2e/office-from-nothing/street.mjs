/** Rows that an office types into the workbook of a new street, and who pledges. */

const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
const pick = (list, index) => list[index % list.length];

/** Opening hours in the spellings of several clerks. */
const HOURS = [
  '周一至周五 9:00-17:30；周六、周日休息',
  '周一至五 9：00～17：30',
  '工作日上午九点至下午五点半',
  '周一至周五 9:00-12:00，13:30-17:30；周末 10:00-16:00',
  '每天8:30～20:00',
  '每天全天',
  '星期一到星期五９:００—１７:３０',
  '周一、三、五\n12:00-14:00\n节假日 10:00-16:00',
];

const CIRCLES = ['东园商圈', '西园商圈', '南园商圈', '北园商圈'];
const ORGANIZATIONS = ['东园百货公司', '西园物业公司', '南园学校', '北园医院', '示例银行', '示例律师事务所'];

export const COUNCIL = '示例街道党建联席会议';
export const INITIATIVE = '“邻里共建”倡议';
export const CHAIRS = ['甲某某', '乙某某', '丙某某'];
export const STATIONS = numbers(40).map((number) => `邻里驿站${number}号`);
export const MEETINGS = numbers(12).map((number) => `第${number}次联席会议例会`);

/** Version of the notice on contact data. */
export const CONSENT = '2026-1';

/** Role that three organizations may take, and its limit. */
export const LIMITED_ROLE = { name: '领跑员', limit: 3 };
export const ROLES = ['引导员', '宣传员', '服务员', LIMITED_ROLE.name];

/** Rows of each sheet, by its name, and by the headings of its columns. */
export const ROWS = {
  服务站: STATIONS.map((name, index) => ({
    名称: name,
    开放时间: pick(HOURS, index),
    地址: `邻里路${index + 1}号`,
    楼层: pick(['1楼', '', '地下一层'], index),
    商圈: pick(CIRCLES, index),
    电话: pick(['021-5555 0101', 13_800_138_000, '（021）55550102'], index),
    状态: index === 39 ? '筹建中' : '已启用',
    启用日期: pick([new Date(Date.UTC(2020, 5, 29)), '2020年6月29日', '2020/6/29', '2020年6月', '2020'], index),
    // A few are not measured yet.
    坐标: index % 10 === 9 ? null : `${(121.45 + (index % 8) / 500).toFixed(4)}, ${(31.22 + index / 2_000).toFixed(4)}`,
    服务项目: pick(['图书借阅；党员活动', '便民服务', null], index),
  })),
  商圈: CIRCLES.map((name, index) => ({ 名称: name, 网格: `第${index + 1}网格`, 所含单位: ORGANIZATIONS[index] })),
  联盟: [{ 名称: '示例联盟', 所含单位: '示例银行；示例律师事务所' }],
  单位: ORGANIZATIONS.map((name) => ({ 名称: name })),
  联席会议: [{ 名称: COUNCIL, 所属: '街道' }],
  任期: CHAIRS.map((chair, index) => ({
    联席会议: COUNCIL,
    主席姓名: chair,
    主席单位: ORGANIZATIONS[index],
    主席职务: '党委书记',
    开始: `${2020 + index}-06-29`,
    结束: index === 2 ? null : `${2021 + index}年6月28日`,
    类型: '轮值主席',
  })),
  成员单位: ORGANIZATIONS.slice(0, 4).map((name) => ({ 联席会议: COUNCIL, 单位: name, 加入日期: '2020年6月' })),
  会议和活动: MEETINGS.map((title, index) => ({
    联席会议: COUNCIL,
    标题: title,
    日期: pick([`2021年${index + 1}月8日`, `2021/${index + 1}/8`, new Date(Date.UTC(2021, index, 8))], index),
    类型: '会议',
    状态: '已举办',
    参与单位: '东园百货公司；西园物业公司',
    服务站: STATIONS[index],
  })),
  倡议: [
    {
      标题: INITIATIVE,
      发出日期: '2020年6月29日',
      认领开始: '2020-06-29',
      正文: '邻里的事，大家来做。\n欢迎认领。',
      认领: '接受，先审后登',
      个人信息处理者: '示例街道办事处',
      用途: '联络这一次认领',
      保存期限: '倡议结束后一个月内删除',
      说明版本: CONSENT,
    },
  ],
  倡议角色: ROLES.map((role) => ({
    倡议: INITIATIVE,
    角色: role,
    要做的事: `做好${role}`,
    名额: role === LIMITED_ROLE.name ? LIMITED_ROLE.limit : null,
  })),
};

export const INITIATIVE_ID = 'initiative-1';

/** Who opens accounts, the clerk's account, and the addresses of the office. */
export const ADMINISTRATOR = '管理员';
export const CLERK = { name: '陈晓', password: 'granary teapot lantern' };
export const OFFICE = ['clerk@street.example', 'chief@street.example'];

/** Organizations whose pledges are not just published: sent by somebody else, misspelt, and better not shown. */
export const IMPOSTOR = '静安大厦有限公司';
export const MISTYPED = { name: '梅龙镇广厂', corrected: '梅龙镇广场' };
export const HIDDEN = '第40物业有限公司';

/** Organization that pledges in a browser. */
export const IN_BROWSER = '梧桐里资产管理有限公司';
