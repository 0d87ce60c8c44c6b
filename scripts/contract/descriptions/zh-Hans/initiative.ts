import type { DocsOf, InitiativeTypes } from '../types.js';
import { NEXT, NOTES, SOURCE, UPDATED } from './shared-members.js';

/** Descriptions of the types of an initiative and of its wall, in simplified Chinese. */
export const initiative: DocsOf<InitiativeTypes> = {
  Initiative: {
    about: '一份倡议的全部信息：倡议书正文、可认领的角色和认领数量。',
    members: {
      id: '倡议的编号。',
      title: '倡议的标题。',
      description: '倡议的主题，用一两句话写明。',
      calledBy: '倡议人，即发起倡议的人。',
      called: '发起倡议的日期。',
      text: '倡议书正文，每段一项。',
      roles: '可供单位认领的角色。必填。',
      choose: '一个单位可以认领几个角色。写 null 表示一个或多个。',
      fields: '认领表要填哪些内容。写 null 表示都是选填。',
      opens: '开始接受认领的日期。写 null 表示不设开始日期。',
      closes: '接受认领的最后一天。写 null 表示不设截止日期。',
      version: '倡议书的版本。认领回执上会写明响应的是哪个版本。',
      target: '希望达到的认领数量。写 null 表示不设目标。',
      pledges: '认领的数量，以及读取和提交认领的网址。',
      privacy: '对联系信息的个人信息处理说明。没有需要同意的说明时写 null。',
      thanks: '收到认领后对单位的感谢，一两句话。街道不写时为 null，表单会用自己的话致谢。',
      next: '认领之后会怎样，有问题向谁咨询。街道都不说明时写 null。',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  Role: {
    about: '可供单位认领的一个角色。',
    members: {
      id: '角色的编号，在本倡议内不能重复。',
      name: '角色的名称，例如“引导员”。',
      commitment: '认领这个角色的单位承诺做什么。',
      limit: '最多可由几个单位认领；写 1 就是只由一个单位认领的项目。写 null 表示不限。',
    },
  },
  Choose: {
    about: '一个单位可以认领几个角色。',
    members: {
      min: '至少几个；写 null 表示 1 个。',
      max: '至多几个；写 null 表示可以全部认领。',
    },
  },
  PledgeFields: {
    about:
      '认领表除单位名称和联系人姓名以外的内容，每项可以是 `none` 不填、`optional` 选填（默认）或 `required` 必填。电话和邮箱至少会要求填一项。',
    members: {
      creditCode: '统一社会信用代码。',
      telephone: '电话号码。',
      email: '电子邮箱。',
      message: '留言，与认领一同显示在公开名单上。',
    },
  },
  PledgeSummary: {
    about: '倡议收到的认领数量，以及读取和提交认领的网址。',
    members: {
      count: '有效认领的数量，无论是否公开都计算在内。不公布数量时写 null。',
      byRole: '每个角色各有多少份认领，按角色的编号列出。',
      url: '用 POST 提交认领的网址，相对于本文件填写。写 null 或不写，表示不接受认领，表单上会注明。',
      wall: '读取公开名单（已公开的认领）的网址，相对于本文件填写。写 null 或不写，表示不显示名单。',
      moderation: '认领是否要经审核才显示在公开名单上。无论是否审核，都即时计入数量。',
      challenge: '获取 ALTCHA 验证题的网址，相对于本文件填写。每次提交认领都要附上一道题的答案。',
      codes: '认领是否需要邀请码。邀请码由街道发给各单位，每家一个，只能用一次，并且只能以该单位的名义使用。',
    },
  },
  Privacy: {
    about: '对联系信息的个人信息处理说明。',
    members: {
      notice: '说明全文的网址。',
      version: '说明的版本，提交认领时在 `consent.version` 中写明同意的是这个版本。换了新版本，需要重新征得同意。',
      controller: '信息处理者。',
      purpose: '信息的用途。',
      retention: '信息的保存期限。',
    },
  },
  Wall: {
    about: '倡议的公开名单：同意公开的认领，最新的在最前面。',
    members: {
      count: '有效认领的数量，包括没有公开的。不公布数量时写 null。',
      pledges: '公开的认领，最新的在最前面。',
      next: NEXT,
    },
  },
  PublicPledge: {
    about: '公开的认领，不含任何联系信息。',
    members: {
      number: '认领编号，在本倡议内按收到的先后从 1 编起。',
      organization: '认领的单位。',
      roles: '所认领角色的编号。',
      message: '认领时的留言，纯文字。',
      received: '收到认领的日期。',
    },
  },
  PublicOrganization: {
    about: '公开显示的单位。',
    members: { name: '单位的名称，与认领时填写的一致。' },
  },
};
