extension Sample {
    static let markup: [Sample] = [
        Sample(
            "css",
            ##"""
            ‹k:@media› (‹t:width› ‹o:>=› ‹m:40em›) { ‹c:/* c */›
              ‹a:.card› ‹o:>› ‹a:a›:hover::before { ‹a:margin›: ‹m:-1.5rem› ‹m:50%›; ‹a:color›: ‹f:var›(‹a:--ink›, ‹m:#fff›) ‹k:!important›; ‹a:content›: ‹s:"x"›; ‹o:&›:focus { ‹a:top›: ‹m:0› } }
            }
            ‹t:a› { ‹a:background›: ‹f:url›(http:‹o://›x‹o:/›y) }
            """##
        ),
        Sample(
            "xml",
            ##"""
            ‹k:<?xml› ‹a:version›‹o:=›‹s:"1.0"›‹t:?>›‹c:<!-- c -->›
            ‹t:<svg:g› ‹a:id›‹o:=›‹s:'a'›‹t:>›‹s:<![CDATA[ <x> ]]>›‹m:&#10;›‹t:</svg:g>›
            """##
        ),
        Sample(
            "diff",
            ##"""
            ‹a:diff --git a/x b/x›
            ‹a:--- a/x›
            ‹a:+++ b/x›
            ‹f:@@ -1,2 +1,2 @@›
             same
            ‹gd:-old›
            ‹gi:+new›
            """##
        ),
        Sample(
            "dockerfile",
            ##"""
            ‹c:# syntax›
            ‹k:FROM› ‹a:--platform›‹o:=›linux swift:6.2 ‹k:AS ›build
            ‹k:ENV› ‹a:A›‹o:=›‹s:"b $C"› ‹a:PORT›‹o:=›‹m:80›
            ‹k:run› swift build -c ‹a:${CONFIG}› ‹o:&&› ‹o:\
            ›    ls
            """##
        ),
        Sample(
            "makefile",
            ##"""
            ‹a:CC› ‹o::=› gcc ‹c:# c›
            ‹a:all›‹o::› main.o ‹a:$(OBJECTS)›
            	‹o:$(›CC‹o:)› -o ‹a:$@› ‹s:"$<"›
            ‹k:ifeq› (‹a:$(A)›,1)
            ‹k:endif›
            """##
        ),
        Sample(
            "markdown",
            ##"""
            ‹k:# Title›
            Some ‹s:`code`› and ‹o:**›bold‹o:**› [link‹s:](http://x)› ‹t:<b›>
            ‹o:-› item
            ‹s:```swift
            let a = "`"
            ```›
            ‹c:> quote›
            """##
        ),
        Sample(
            "ini",
            ##"""
            ‹c:; c›
            ‹t:[section "a"]›
            ‹a:key› ‹o:=› some value ‹c:# c›
            ‹a:n›‹o::› ‹m:10›
            """##
        ),
        Sample(
            "toml",
            ##"""
            ‹t:[package]› ‹c:# c›
            ‹a:name›.‹a:x› ‹o:=› ‹s:"a\"b"›; ‹s:"k"› = ‹m:1979-05-27T07:32:00Z›
            ‹a:list› ‹o:=› [ ‹m:1_000›, ‹s:'raw\'›, { ‹a:a› ‹o:=› ‹m:true› } ]
            """##
        ),
        Sample(
            "lua",
            ##"""
            ‹c:--[==[ long ]] comment ]==]›
            ‹k:local› ‹k:function› ‹f:f›(a) ‹k:return› ‹o:#›a .. ‹s:[[raw]]› .. ‹s:"x"› ‹k:end› ‹c:-- c›
            """##
        ),
        Sample(
            "zig",
            ##"""
            ‹k:const› std ‹o:=› ‹a:@import›(‹s:"std"›); ‹c:// c›
            ‹k:pub› ‹k:fn› ‹f:main›() ‹o:!›‹t:void› { ‹k:const› s ‹o:=›
                ‹s:\\raw "line"›
                ; _ ‹o:=› ‹s:'a'›; ‹f:foo›(‹t:u8›, ‹m:0x1F›, ‹m:null›); }
            """##
        ),
        Sample(
            "http",
            ##"""
            ‹k:POST ›‹s:/login?a=1 ›‹k:HTTP/1.1›
            ‹a:Host›‹o::› example.com

            {‹a:"a"›: ‹m:1›}
            """##
        ),
    ]
}
