"""What the stand-in says when no test says what."""

PLAIN = """\
## A short answer

A requirement is **clear** when two people read it alike. `late` alone is not: it may mean *after
noon* or a day too late. Über allem: ask 🚀.

1. Write down who acts.
2. Write down when.

```python
def is_late(order, now):
    return now > order.due
```

| word | meaning |
|------|---------|
| due  | the last good moment |
"""

REASONING = "The user wants a short answer. I name who acts, then when, and keep it to one screen."

TOOL = {"name": "get_weather", "arguments": '{"city":"Köln","unit":"celsius"}'}
SECOND_TOOL = {"name": "get_time", "arguments": '{"zone":"Europe/Berlin"}'}

# Every construct that an answer may hold and a page must neither load, run nor follow by itself.
# `.invalid` is no host anywhere; whatever asks for it shows up as a request that left.
HOSTILE = """\
# Hostile <img src=x onerror="document.title='run'">

<script>document.title = "run"</script>
<script src="https://leak.invalid/script.js"></script>
<style>@import "https://leak.invalid/style.css"; body { display: none }</style>
<link rel="stylesheet" href="https://leak.invalid/link.css">
<link rel="prefetch" href="https://leak.invalid/prefetch"><link rel="preconnect" href="https://leak.invalid">
<meta http-equiv="refresh" content="0; url=https://leak.invalid/refresh"><base href="https://leak.invalid/">
<iframe src="https://leak.invalid/frame"></iframe><iframe srcdoc="<script>parent.document.title='run'</script>"></iframe>
<object data="https://leak.invalid/object"></object><embed src="https://leak.invalid/embed">
<video src="https://leak.invalid/video" poster="https://leak.invalid/poster" autoplay></video>
<audio src="https://leak.invalid/audio" autoplay></audio>
<svg onload="document.title='run'"><use href="https://leak.invalid/use.svg#a"/><image href="https://leak.invalid/image.svg"/></svg>
<math><mtext></p><style><img src=x onerror="document.title='run'"></style></mtext></math>
<form action="https://leak.invalid/form"><input autofocus onfocus="document.title='run'"><button>send</button></form>
<details open ontoggle="document.title='run'">x</details><p style="background:url(https://leak.invalid/background)">styled</p>
<a href="https://leak.invalid/ping" ping="https://leak.invalid/ping">ping</a> <a href="javascript:document.title='run'">html link</a>

![picture](https://leak.invalid/picture.png "title") ![](//leak.invalid/relative.png) ![local](/favicon.ico)
![reference][image] ![image] ![data](data:image/svg+xml,%3Csvg%20onload=alert(1)%3E)
[![linked](https://leak.invalid/linked.png)](https://leak.invalid/linked)
<https://leak.invalid/auto> https://leak.invalid/bare www.leak.invalid/www someone@leak.invalid

[script](javascript:document.title='run') [upper](JaVaScRiPt:document.title='run') [tab](java&#9;script:document.title='run')
[entity](&#106;avascript:document.title='run') [space](<  javascript:document.title='run'>) [control](\u0001javascript:document.title='run')
[data](data:text/html,<script>document.title='run'</script>) [vbscript](vbscript:run) [file](file:///etc/passwd) [blob](blob:https://leak.invalid/1)
[view](view-source:https://leak.invalid/) [about](about:blank) [ftp](ftp://leak.invalid/) [relative](/playground) [protocol](//leak.invalid/protocol)
[reference][link] [user](https://api.groq.com@leak.invalid/) [punycode](https://xn--80ak6aa92e.com/) [port](https://leak.invalid:8443/x)
[mail](mailto:someone@leak.invalid?subject=x) [fine](https://example.com/fine "a title")

Text with bidi \u202ereversed\u202c, \u2066isolate\u2069, \u200bzero\u200dwidth\ufeff and control \u0007 \u001b[31m characters. NUL \u0000 too.
[safe.example\u202emoc.elpmaxe](https://leak.invalid/bidi)

&lt;img src=x onerror=document.title='run'&gt; &#60;script&#62;document.title='run'&#60;/script&#62; {{constructor}} ${document.title='run'} <!-- comment --> <![CDATA[x]]> <?php x ?>

```html"><script>document.title='run'</script>
<img src="https://leak.invalid/fence.png" onerror="document.title='run'">
```

`<img src=x onerror=document.title='run'>` and ``` <script>document.title='run'</script> ```

| <script>document.title='run'</script> | ![t](https://leak.invalid/cell.png) |
|---|---|
| <img src=x onerror="document.title='run'"> | [x](javascript:document.title='run') |

> > > - [ ] <img src=x onerror="document.title='run'">

[image]: https://leak.invalid/reference.png
[link]: javascript:document.title='run'
[unused]: https://leak.invalid/unused

Everything above is text. The end.
"""
