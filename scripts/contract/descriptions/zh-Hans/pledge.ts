import type { DocsOf, PledgeTypes } from '../types.js';

/** Descriptions of the types of a pledge, and of the answers to one, in simplified Chinese. */
export const pledge: DocsOf<PledgeTypes> = {
  PledgeRequest: {
    about: '提交给数据服务的认领。',
    members: {
      organization: '认领的单位。',
      contact: '这份认领的联系人，绝不公开。',
      roles: '所认领角色的编号，不能重复，数量须符合倡议中 `choose` 的规定。',
      message: '随认领公开的简短留言，纯文字，最多 1000 个字符。',
      publish: '是否同意公开这份认领。不公开也计入数量。',
      consent: '对个人信息处理说明的同意。',
      code: '发给该单位的邀请码，倡议的 `pledges.codes` 要求时填写。照原样输入即可：小写字母、空格和漏写的连字符都可以接受。',
      proof: '证明认领由人工提交的信息。数据服务要求提供，而认领中没有的，按程序提交处理。',
    },
  },
  PledgeOrganization: {
    about: '认领的单位。',
    members: {
      name: '单位全称。前后的空格会去掉。',
      creditCode:
        '统一社会信用代码：按 GB 32100-2015 共 18 位，最后一位是校验码，数据服务会核验。可以带空格和连字符，也可以用全角字符和小写字母。没有代码的单位写 null。',
    },
  },
  Contact: {
    about: '认领的联系人。电话和邮箱至少填一项。',
    members: {
      name: '联系人姓名。前后的空格会去掉。',
      telephone: '电话号码，按联系人自己的写法。',
      email: '电子邮箱。',
    },
  },
  Consent: {
    about: '对个人信息处理说明的同意。',
    members: {
      version: '所同意的个人信息处理说明的版本；倡议没有这项说明时写 null。',
    },
  },
  Proof: {
    about:
      '证明认领由人工而不是程序提交的信息。它不属于认领的内容：同一个幂等键（Idempotency-Key）再次提交时，这部分可以不同。',
    members: {
      website: '陷阱字段：人看不到，所以不会填写。',
      elapsed: '从打开表单到提交认领所用的时间，以毫秒为单位。每次重新提交都会变长。',
      altcha: '倡议验证题的答案，即 Base64 编码的 ALTCHA 数据。',
    },
  },
  Receipt: {
    about: '给认领提交者的回执。',
    members: {
      number: '认领编号，在本倡议内从 1 编起。',
      initiative: '倡议的编号。',
      organization: '认领的单位。',
      roles: '所认领角色的编号。',
      initiativeVersion: '所响应的倡议书的版本。',
      received: '收到认领的时间，写明日期、时间和时区差。',
      state:
        '认领的状态：`received` 已收到，未公开；`published` 已收到并公开；`withdrawn` 已撤回。数据服务可以即时公开，也可以经街道办事处审核后公开。',
      withdrawalToken:
        '撤回码，持有者可以凭它撤回认领。最好便于手抄，例如 16 个字母、每四个一组，无论怎样输入数据服务都能识别。认领不能撤回时、答复撤回请求时，以及所用的键对应的认领后来换发了撤回码时，写 null 或不写。',
      checkCode: '校验码，由几个字母和数字组成，街道办事处凭它核对回执的真伪。',
      corrected:
        '街道办事处最近一次更正单位或角色的时间，写明日期、时间和时区差；回执上的单位和角色是更正后的。与提交时一致的，写 null 或不写。',
    },
  },
  Problem: {
    about: '按 RFC 9457 给出的问题说明。类型不对的字段会被忽略。',
    members: {
      type: '问题的类型：本数据约定规定的 URN；或者 `about:blank`，表示除状态码以外没有更多含义。',
      title: '用几个字概括这类问题，同一类问题的概括都一样。',
      status: 'HTTP 状态码，与响应的一致。',
      detail: '对这一次问题的解释，供人阅读。',
      instance: '这一次问题的 URI。',
      errors: '认领中不符合要求的各处。',
    },
  },
  FieldError: {
    about: '请求中不符合要求的一处。',
    members: {
      pointer: '在请求正文中的位置，写成 JSON Pointer（RFC 6901），例如 `/contact/email`。',
      detail: '对这处问题的解释，供人阅读。',
    },
  },
};
