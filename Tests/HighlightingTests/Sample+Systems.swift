extension Sample {
    static let systems: [Sample] = [
        Sample(
            "rust",
            ##"""
            ‹a:#[derive(Debug)]› ‹c:// attribute›
            ‹k:fn› ‹f:longest›‹o:<›‹a:'a›‹o:>›(x: ‹o:&›‹a:'a› ‹t:str›) ‹o:->› ‹t:Option›‹o:<›‹t:char›‹o:>› { ‹c:/* a /* b */ */›
                ‹k:let› s ‹o:=› ‹s:r#"raw "q""#›; ‹f:println›‹o:!›(‹s:"{}"›, ‹s:b'\''›); ‹k:match› x { _ ‹o:=>› ‹t:Some›(‹s:'a'›), ‹m:1›..‹o:=›‹m:2u8› ‹o:=>› ‹t:None› }
            }
            """##
        ),
        Sample(
            "c",
            ##"""
            ‹a:#include› ‹s:<stdio.h>›
            ‹a:#define› ‹f:MAX›(a) ((a) ‹o:*› ‹m:2›) ‹c:// twice›
            ‹k:static› ‹k:struct› ‹t:point› ‹o:*›‹f:f›(‹k:const› ‹t:char› ‹o:*›s, ‹t:size_t› n) { ‹k:return› s[‹m:0›] ‹o:==› ‹s:'x'› ‹o:?› ‹m:NULL› : ‹f:g›(‹s:"a\n"›, ‹m:0x1fUL›); }
            """##
        ),
        Sample(
            "c++",
            ##"""
            ‹k:template› ‹o:<›‹k:typename› ‹t:T›‹o:>› ‹k:class› ‹t:A› final : ‹k:public› ‹t:B› { ‹k:auto› s ‹o:=› ‹s:R"x(raw )" )x"›; ‹t:int› n ‹o:=› ‹m:1'000›; };
            """##
        ),
        Sample(
            "java",
            ##"""
            ‹a:@Override› ‹k:public› ‹k:record› ‹t:Point›(‹t:int› x) { ‹t:String› s ‹o:=› ‹s:"""
                text "q" """›; ‹t:char› c ‹o:=› ‹s:'"'›; ‹t:boolean› b ‹o:=› ‹k:this›.x ‹o:==› ‹m:10L›; ‹c:/* c */› }
            """##
        ),
        Sample(
            "kotlin",
            ##"""
            ‹a:@Test› ‹k:fun› ‹f:greet›(name: ‹t:String›‹o:?›) ‹o:=› ‹s:"Hi ›‹a:$name›‹s: ${›list.map { ‹s:"in ${›it‹s:}"› }‹s:}"› ‹c:// c›
            ‹k:val› raw ‹o:=› ‹s:"""a "b" ›‹a:$x›‹s:"""›; ‹k:data› ‹k:class› ‹t:P›(‹k:val› x: ‹t:Int› ‹o:=› ‹m:0b1›)
            """##
        ),
        Sample(
            "ruby",
            ##"""
            ‹k:class› ‹t:Foo› ‹o:<› ‹t:Bar› ‹c:# c›
              ‹k:def› ‹f:empty?›(‹a:a›:, ‹a:b›: ‹s::sym›) ‹o:=› ‹a:@x› ‹o:/› ‹m:2› ‹k:if› a ‹o:=~› ‹s:/re#x/i›
              ‹a:puts› ‹s:<<~EOS›, ‹s:%w[a b]›, ‹s:"a #{›b[‹s:"c"›]‹s:}"›, ‹s:'d'
                text #{›x‹s:}
              EOS›
            ‹k:end›
            """##
        ),
        Sample(
            "php",
            ##"""
            ‹t:<p>›‹k:<?php›
            ‹k:function› ‹f:f›(‹o:?›‹t:int› ‹a:$x›): ‹t:string› { ‹k:return› ‹s:"a ›‹a:$x›‹s: {$›y[‹s:'k'›]‹s:}"› . ‹s:'b'› . ‹s:<<<EOT
              text ›‹a:$x›‹s:
              EOT›; } ‹c:# c›
            ‹k:?>›‹t:</p>›
            """##
        ),
        Sample(
            "sql",
            ##"""
            ‹k:SELECT› ‹f:count›(‹o:*›) ‹k:AS› "n", ‹s:'it''s'› ‹k:FROM› users u ‹c:-- c›
            ‹k:WHERE› id ‹o:=› ‹a:$1› ‹k:AND› age ‹o:>=› ‹m:1.5› ‹k:OR› name ‹k:IS› ‹m:NULL›; ‹k:CREATE› ‹k:TABLE› t (id ‹t:BIGINT› ‹k:PRIMARY› ‹k:KEY›);
            """##
        ),
        Sample(
            "html",
            ##"""
            ‹k:<!DOCTYPE html>›‹c:<!-- c -->›
            ‹t:<a› ‹a:href›‹o:=›‹s:"/x?a&amp;b"› ‹a:hidden›‹t:>›1 ‹m:&lt;› 2‹t:</a>›
            ‹t:<script› ‹a:type›‹o:=›‹s:"module"›‹t:>›‹k:const› a ‹o:=› ‹s:"</p>"›; ‹c:// ›‹t:</script>›
            ‹t:<style>a›‹f::hover› { ‹a:color›: ‹m:#fff›; }‹t:</style>›
            """##
        ),
    ]
}
