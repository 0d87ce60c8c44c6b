/** Messages of the pledge form, in simplified Chinese, those for screen readers included. Every other language has the same shape. */
export const messages = {
  none: '目前没有可以响应的倡议。',
  calledBy: '倡议人',
  called: '发起时间',
  period: '认领时间',
  from: (date: string) => `${date}起`,
  until: (date: string) => `至${date}`,
  between: (from: string, until: string) => `${from}至${until}`,
  unfold: '展开全文',

  roles: '角色',
  choose: (min: number, max: number | null) =>
    max === null
      ? min > 1
        ? `请至少选择${min}个角色。`
        : '请至少选择一个角色。'
      : min === max
        ? `请选择${min}个角色。`
        : `请选择${min}至${max}个角色。`,
  taken: (count: number) => (count === 0 ? '待认领' : `${count}家已认领`),
  limit: (limit: number) => `限${limit}家`,
  full: '名额已满',
  free: (count: number) => `还可认领${count}家`,
  beFirst: '欢迎率先认领',

  responded: (() => '家单位已响应') as (count: number) => string,
  nobody: '欢迎率先响应',
  target: (target: number) => `目标${target}家`,

  ahead: (date: string) => `认领从${date}开始，届时可以在这里认领。`,
  closed: (date: string) => `认领已于${date}结束，现在只供阅读。`,
  unlinked: '这里不接受在线认领，只供阅读。',
  allFull: '各项名额已满，不再接受认领。',

  respond: '响应倡议',
  open: '填写认领表',
  allRequired: '除注明“选填”的以外，都请填写。',
  optional: '选填',
  required: '必填',
  privacy: '个人信息处理说明',
  controller: '信息处理者',
  purpose: '用途',
  retention: '保存期限',
  revoking: '撤回方式',
  revokingBy: '提交后凭回执上的撤回码，随时可以在这里撤回，撤回后不再公开。',
  notice: '说明全文',
  noticeVersion: (version: string) => `版本${version}`,
  noNotice: '联系信息只提供给这项数据服务的运营方，只用于联络这一次认领，不会公开。',

  code: '邀请码',
  codeHint: '街道发的12位代码',
  organization: '单位名称',
  creditCode: '统一社会信用代码',
  creditCodeHint: '营业执照上的18位代码',
  contactName: '联系人',
  contactHint: '电话和邮箱至少填一项。',
  telephone: '电话',
  email: '邮箱',
  message: '留言',
  messageHint: '如同意公开，会与单位名称一同显示。',
  left: (count: number) => `还可输入${count}字`,
  publish: '同意公开',
  /** Separator of two sentences. */
  space: '',
  publishHint: '公开名单将显示单位名称、所选角色、留言和日期，不显示联系人、电话和邮箱。不公开也计入总数。',
  moderated: '经街道审核后才会显示在公开名单上。',
  consent: '我已阅读上面的说明，同意提供联系信息用于这次认领。',

  keeps:
    '填写的内容会保存在这台设备上，直到认领收到或由您丢弃，刷新或意外关闭都不会丢。联系人、电话和邮箱只保存到关闭这个标签页为止。',
  keepsNot: '这个浏览器不允许保存内容：离开或刷新此页，填写的内容就会丢失。',
  discard: '丢弃草稿',
  receipts: '查看这台设备上的认领回执',
  byCode: '凭编号和撤回码撤回认领',
  partFailed: '表单部分内容加载失败，尚未提交。填写的内容都还在，请检查网络后再按一次。',
  receivedAs: (number: number) => `认领已收到，编号${number}`,
  viewFailed: '这一部分加载失败。',

  submit: '提交认领',
  sending: '正在提交，请稍候…',
  wall: '已响应的单位',
  wallEmpty: '公开名单暂无单位。',
};
