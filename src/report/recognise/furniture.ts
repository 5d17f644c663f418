import { withoutBlanks } from './squeeze.ts';

/** Longest line that may be the site's own, in signs. */
const longest = 120;

/** Lines of a site, not of a report: compared without blanks. */
const shapes: readonly RegExp[] = [
  /^(?:首页|网站首页)(?:[>»›/|·]|$)/u,
  /^(?:您?(?:当前|现在)?(?:的)?位置|您现在的位置|当前位置)[:：是]/u,
  /(?:字号|字体)[:：【[]?(?:大|小|默认)/u,
  /^[【[]?(?:打印|关闭|收藏|分享|返回|返回顶部|下载|纠错|无障碍|长者模式|关怀版|语音朗读|朗读|全真版|文字版|文件下载|图解链接|附件下载|微信|微博|QQ空间|扫一扫)/u,
  /(?:打印|关闭|分享)(?:本页|窗口|到|此页)?[】\]]?$/u,
  /^(?:来源|信息来源|作者|责任编辑|编辑|浏览量|浏览次数|点击数|点击量|阅读|阅读量|阅读次数|访问量|字号|发布时间)[:：]/u,
  /(?:浏览量|浏览次数|点击数|点击量|访问量|阅读次数|阅读量)[:：]?\d*/u,
  /^(?:上一篇|下一篇|上一条|下一条|相关链接|友情链接|网站地图|联系我们|关于我们|版权所有|扫描二维码)/u,
  /网站标识码|ICP备|公网安备|版权所有|网站地图/u,
  /^(?:主办|承办|技术支持|主办单位|承办单位)[:：]/u,
  /^-->$|^<!--/u,
];

/** Whether a line belongs to the page it stood on: navigation, buttons, counters, the footer. */
export function isFurniture(line: string): boolean {
  if (line.length > longest * 2 || line.includes('。')) return false;
  const bare = withoutBlanks(line);
  return bare !== '' && bare.length <= longest && shapes.some((shape) => shape.test(bare));
}
