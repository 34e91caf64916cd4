extension MediaTypes {
    /// A type and its extensions a line, as `mime` 3 has them.
    static let table = """
        application/atom+xml atom
        application/dash+xml mpd
        application/ecmascript es ecma
        application/epub+zip epub
        application/geo+json geojson
        application/gpx+xml gpx
        application/gzip gz
        application/java-archive jar war ear
        application/java-vm class
        application/javascript js mjs
        application/json json map
        application/json5 json5
        application/jsonml+json jsonml
        application/ld+json jsonld
        application/manifest+json webmanifest
        application/mathml+xml mathml
        application/mbox mbox
        application/msword doc dot
        application/node cjs
        application/octet-stream bin dms lrf mar so dist distz pkg bpk dump elc deploy exe dll deb \
        dmg iso img msi msp msm buffer
        application/ogg ogx
        application/pdf pdf
        application/pgp-encrypted pgp
        application/pgp-signature asc sig
        application/pkcs10 p10
        application/pkcs7-mime p7m p7c
        application/pkcs7-signature p7s
        application/pkcs8 p8
        application/pkix-cert cer
        application/pkix-crl crl
        application/postscript ai eps ps
        application/rdf+xml rdf owl
        application/rls-services+xml rs
        application/rsd+xml rsd
        application/rss+xml rss
        application/rtf rtf
        application/sieve siv sieve
        application/smil+xml smi smil
        application/sparql-query rq
        application/toml toml
        application/vnd.android.package-archive apk
        application/vnd.apple.installer+xml mpkg
        application/vnd.apple.keynote key
        application/vnd.apple.mpegurl m3u8
        application/vnd.apple.numbers numbers
        application/vnd.apple.pages pages
        application/vnd.dart dart
        application/vnd.google-earth.kml+xml kml
        application/vnd.google-earth.kmz kmz
        application/vnd.lotus-organizer org
        application/vnd.ms-cab-compressed cab
        application/vnd.ms-excel xls xlm xla xlc xlt xlw
        application/vnd.ms-fontobject eot
        application/vnd.ms-powerpoint ppt pps pot
        application/vnd.oasis.opendocument.graphics odg
        application/vnd.oasis.opendocument.presentation odp
        application/vnd.oasis.opendocument.spreadsheet ods
        application/vnd.oasis.opendocument.text odt
        application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
        application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
        application/vnd.rar rar
        application/wasm wasm
        application/wsdl+xml wsdl
        application/x-7z-compressed 7z
        application/x-bittorrent torrent
        application/x-bzip bz
        application/x-bzip2 bz2 boz
        application/x-chrome-extension crx
        application/x-cpio cpio
        application/x-csh csh
        application/x-debian-package udeb
        application/x-httpd-php php
        application/x-install-instructions install
        application/x-latex latex
        application/x-lua-bytecode luac
        application/x-makeself run
        application/x-mobipocket-ebook prc mobi
        application/x-msdownload com bat
        application/x-mspublisher pub
        application/x-ns-proxy-autoconfig pac
        application/x-perl pl pm
        application/x-pkcs12 p12 pfx
        application/x-redhat-package-manager rpm
        application/x-sh sh
        application/x-shar shar
        application/x-shockwave-flash swf
        application/x-sql sql
        application/x-subrip srt
        application/x-tar tar
        application/x-tcl tcl tk
        application/x-tex tex
        application/x-texinfo texinfo texi
        application/x-wais-source src
        application/x-web-app-manifest+json webapp
        application/x-x509-ca-cert der crt pem
        application/x-xpinstall xpi
        application/x-xz xz
        application/xhtml+xml xhtml xht
        application/xml xsl xsd rng
        application/xml-dtd dtd
        application/xslt+xml xslt
        application/yang yang
        application/zip zip
        audio/basic au snd
        audio/midi mid midi kar rmi
        audio/mp4 m4a mp4a
        audio/mpeg mpga mp2 mp2a mp3 m2a m3a
        audio/ogg oga ogg spx opus
        audio/wav wav
        audio/webm weba
        audio/x-aac aac
        audio/x-aiff aif aiff aifc
        audio/x-caf caf
        audio/x-flac flac
        audio/x-matroska mka
        audio/x-mpegurl m3u
        font/collection ttc
        font/otf otf
        font/ttf ttf
        font/woff woff
        font/woff2 woff2
        image/apng apng
        image/avif avif
        image/bmp bmp
        image/gif gif
        image/heic heic
        image/heif heif
        image/jp2 jp2 jpg2
        image/jpeg jpeg jpg jpe
        image/ktx ktx
        image/ktx2 ktx2
        image/png png
        image/svg+xml svg svgz
        image/tiff tif tiff
        image/vnd.adobe.photoshop psd
        image/vnd.djvu djvu djv
        image/vnd.microsoft.icon ico
        image/webp webp
        image/x-portable-anymap pnm
        image/x-portable-bitmap pbm
        image/x-portable-graymap pgm
        image/x-portable-pixmap ppm
        image/x-tga tga
        message/rfc822 eml mime
        model/gltf+json gltf
        model/gltf-binary glb
        model/mtl mtl
        model/obj obj
        model/stl stl
        model/vnd.collada+xml dae
        model/vnd.usdz+zip usdz
        text/cache-manifest appcache manifest
        text/calendar ics ifb
        text/coffeescript coffee litcoffee
        text/css css
        text/csv csv
        text/html html htm shtml
        text/jade jade
        text/jsx jsx
        text/less less
        text/markdown markdown md
        text/mathml mml
        text/mdx mdx
        text/n3 n3
        text/plain txt text conf def list log in ini
        text/richtext rtx
        text/sgml sgml sgm
        text/shex shex
        text/slim slim slm
        text/spdx spdx
        text/stylus stylus styl
        text/tab-separated-values tsv
        text/troff t tr roff man me ms
        text/turtle ttl
        text/uri-list uri uris urls
        text/vcard vcard
        text/vnd.graphviz gv
        text/vtt vtt
        text/x-asm s asm
        text/x-c c cc cxx cpp h hh dic
        text/x-component htc
        text/x-fortran f for f77 f90
        text/x-handlebars-template hbs
        text/x-java-source java
        text/x-lua lua
        text/x-markdown mkd
        text/x-nfo nfo
        text/x-opml opml
        text/x-pascal p pas
        text/x-processing pde
        text/x-sass sass
        text/x-scss scss
        text/x-vcard vcf
        text/xml xml
        text/yaml yaml yml
        video/3gpp 3gp 3gpp
        video/3gpp2 3g2
        video/iso.segment m4s
        video/mp2t ts
        video/mp4 mp4 mp4v mpg4
        video/mpeg mpeg mpg mpe m1v m2v
        video/ogg ogv
        video/quicktime qt mov
        video/webm webm
        video/x-flv flv
        video/x-m4v m4v
        video/x-matroska mkv mk3d mks
        video/x-ms-asf asf asx
        video/x-ms-wmv wmv
        video/x-msvideo avi
        """
}
