extension Sample {
    static let scripting: [Sample] = [
        Sample(
            "swift",
            ##"""
            ‹c:/* a /* nested */ comment */›
            ‹a:@MainActor› ‹k:func› ‹f:greet›(_ name: ‹t:String›) ‹o:->› ‹t:String›‹o:?› { ‹c:// says hello›
                ‹k:let› open ‹o:=› ‹s:#"raw \n \#(›name‹s:)"#›; ‹k:let› `default` ‹o:=› ‹m:0x1F_A›
                ‹k:return› ‹s:"Hi \(›names[‹s:"a"›]‹o:!›.‹f:first›(‹m:1›...‹m:5›) ‹o:??› ‹s:"no\(›‹m:1›‹s:)"), \"you\""› ‹o:+› ‹s:"""
                    long "quoted" \(›‹k:self›.count‹s:)
                    """›
            }
            """##
        ),
        Sample(
            "go",
            ##"""
            ‹k:package› main ‹c:// entry›

            ‹k:type› ‹t:Point› ‹k:struct› { ‹t:X›, ‹t:Y› ‹t:float64› ‹s:`json:"x"`› }

            ‹k:func› (p ‹o:*›‹t:Point›) ‹f:Scale›(by ‹t:float64›) ‹t:error› {
            	‹k:if› r :‹o:=› ‹s:'\''›; ‹a:len›(p.tags) ‹o:>› ‹m:1_000› ‹o:||› ‹m:1e-3› ‹o:<› ‹m:.5› { ‹k:return› fmt.‹f:Errorf›(‹s:"no %w"›, ‹m:nil›) }
            }
            """##
        ),
        Sample(
            "python",
            ##"""
            ‹a:@app.route›(‹s:"/"›)
            ‹k:async› ‹k:def› ‹f:greet›(name: ‹t:str›) ‹o:->› ‹m:None›:  ‹c:# hello›
                ‹s:"""Doc."""›
                match ‹o:=› ‹s:rb"\d+"› ‹k:if› ‹k:not› ‹a:self›.x ‹k:else› ‹s:f"{›name‹s:!r:>{›width‹s:}} {›d[‹s:'k'›][‹m:1›:‹m:2›]‹s:} {{}}"›
                ‹k:match› name:
                    ‹k:case› ‹t:Point›(x‹o:=›‹m:1.5e-3›): ‹k:return› ‹s:f'''{f"{›
                        x‹s:}"}'''› ‹o:@› ‹m:True›
            """##
        ),
        Sample(
            "javascript",
            ##"""
            ‹c:#!/usr/bin/env node›
            ‹k:const› re ‹o:=› ‹s:/[/]\/x/gi›, half ‹o:=› a ‹o:/› b ‹o:/› ‹m:2›;
            ‹k:class› ‹t:A› ‹k:extends› ‹t:B› { #secret ‹o:=› ‹s:`1 ${›x ‹o:?› ‹s:`in ${›y‹s:}`› : ‹s:"}"} end`›; ‹f:get›() { ‹k:return› ‹k:this›.‹f:of›(‹m:null›) } }
            ‹k:const› view ‹o:=› ‹t:<div› ‹a:className›‹o:=›‹s:"a"› ‹a:on›‹o:=›{() ‹o:=>› ‹f:f›(‹m:1›)}‹t:>›it's {x}‹t:<br/></div>›; ‹c:// done›
            """##
        ),
        Sample(
            "typescript",
            ##"""
            ‹k:type› ‹t:Name›‹o:<›‹t:T›‹o:>› ‹o:=› ‹k:keyof› ‹t:T› ‹o:|› ‹s:"a"›; ‹k:interface› ‹t:A› { type: ‹t:string›; ‹k:readonly› b‹o:?›: ‹t:number› }
            ‹k:export› ‹k:const› f ‹o:=› ‹k:async› ‹o:<›‹t:T›,‹o:>›(x: ‹t:T›): ‹t:Promise›‹o:<›‹t:T›‹o:>› ‹o:=>› x ‹k:as› ‹t:T›; ‹c:/* ok */›
            """##
        ),
        Sample(
            "tsx",
            ##"""
            ‹k:const› a: ‹t:Props› ‹o:=› ‹t:<Card<T>› ‹a:title›‹o:=›{t‹s:`x`›}‹t:>›text‹t:</Card>›;
            """##
        ),
        Sample(
            "json",
            ##"""
            { ‹a:"key"›: ‹s:"va\"lue"›, ‹a:"n"›: [‹m:-1.5e3›, ‹m:true›, ‹m:null›] } ‹c:// c›
            """##
        ),
        Sample(
            "yaml",
            ##"""
            ‹a:%YAML 1.2›
            ‹o:---›
            ‹c:# comment›
            ‹a:key›‹o::› ‹a:&a› ‹s:plain text› ‹c:# more›
            ‹a:"quoted key"›‹o::› ‹s:'it''s'›
            ‹a:list›‹o::› [‹m:1›, ‹s:two›, {‹a:a›: ‹a:*a›}]
            ‹a:run›‹o::› ‹o:|›‹s:
              echo a: b

              # text›
            ‹o:-› ‹o:-› ‹m:-1.5›
            ‹o:-› ‹a:folded›‹o::› ‹o:>-›‹s:
                some text›
              ‹a:next›‹o::› ‹m:2026-01-31›
            ‹o:-› ‹o:|›‹s:
             x›
            ‹o:-› ‹t:!tag› ‹m:yes›
            ‹o:-› ‹a:url›‹o::› ‹s:http://a.b/c#d | e›
            """##
        ),
        Sample(
            "bash",
            ##"""
            ‹c:#!/bin/bash›
            ‹a:name›‹o:=›‹s:"a ›‹a:$x›‹s: ›‹a:${y›‹o::-›‹s:"b"›‹a:}›‹s: ›‹o:$(›date +%s ‹s:"›‹o:$(›id‹o:)›‹s:"›‹o:)›‹s: ›‹o:$((›‹m:1› ‹o:+› ‹m:2›‹o:))›‹s:"› ‹c:# comment›
            ‹k:if› ‹o:[[› -f ./if.sh ‹o:&&› ‹a:$#› -gt ‹m:1› ‹o:]];› ‹k:then› ‹a:echo› ‹s:'it'›\'‹s:'s'› ‹s:`›‹a:pwd›‹s:`›‹o:;› ‹k:fi›
            cat ‹s:<<-'EOF'› ‹o:|› grep -v x‹s:
            	raw $x
            	EOF›
            ‹a:x›‹o:=$(›cat ‹s:<<EOF
            hello ›‹a:$USER›‹s: )
            EOF›
            ‹o:)›
            ‹k:for› f ‹k:in› ‹o:*›.txt‹o:;› ‹k:do› ‹a:export› ‹a:A›‹o:=›‹m:1› a#b‹o:;› ‹k:done› ‹m:2›‹o:>&›‹m:1›
            """##
        ),
        Sample(
            "console",
            ##"""
            ‹gp:$ ›‹a:cd› ‹s:"›‹a:$HOME›‹s:"› ‹o:&&› ls \
                -l‹go:
            file.txt
            ›‹gp:user@host:~$ ›‹a:echo› hi‹go:
            hi
            ›‹gp:> ›more‹go:
            ›‹gp:# ›apt update
            """##
        ),
    ]
}
