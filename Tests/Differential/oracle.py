"""Debian's cmark-gfm as a program that answers documents in the framing of `markdown-batch`.

`oracle.py gfm|core|libcmark`: with all extensions and raw HTML, its core alone, and the library
that the engine stands on. It is a process of its own, so that a crash of theirs is not one of ours.
"""

import ctypes
import ctypes.util
import functools
import glob
import sys

import batch

UNSAFE, FOOTNOTES = 1 << 17, 1 << 13
EXTENSIONS = [b"table", b"strikethrough", b"autolink", b"tagfilter", b"tasklist"]


def library(name):
    found = ctypes.util.find_library(name) or next(iter(sorted(glob.glob(f"/usr/lib/*/lib{name}.so*"))), None)
    if found is None:
        sys.exit(f"oracle.py: lib{name} is not installed")
    return ctypes.CDLL(found, mode=ctypes.RTLD_GLOBAL)


def gfm():
    core, more = library("cmark-gfm"), library("cmark-gfm-extensions")
    pointer, text, size, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int

    def function(owner, name, result, *arguments):
        found = getattr(owner, name)
        found.restype, found.argtypes = result, arguments
        return found

    function(more, "cmark_gfm_core_extensions_ensure_registered", None)()
    find = function(core, "cmark_find_syntax_extension", pointer, text)
    new = function(core, "cmark_parser_new", pointer, number)
    attach = function(core, "cmark_parser_attach_syntax_extension", number, pointer, pointer)
    feed = function(core, "cmark_parser_feed", None, pointer, text, size)
    finish = function(core, "cmark_parser_finish", pointer, pointer)
    attached = function(core, "cmark_parser_get_syntax_extensions", pointer, pointer)
    render = function(core, "cmark_render_html", pointer, pointer, number, pointer)
    free_node = function(core, "cmark_node_free", None, pointer)
    free_parser = function(core, "cmark_parser_free", None, pointer)
    free = ctypes.CDLL(None).free
    free.argtypes = [pointer]
    extensions = [find(name) for name in EXTENSIONS]
    assert all(extensions)

    def html(document):
        parser = new(UNSAFE | FOOTNOTES)
        for extension in extensions:
            attach(parser, extension)
        feed(parser, document, len(document))
        root = finish(parser)
        output = render(root, UNSAFE | FOOTNOTES, attached(parser))
        answer = ctypes.string_at(output)
        free(output)
        free_node(root)
        free_parser(parser)
        return answer

    return html


def plain(name):
    convert = library(name).cmark_markdown_to_html
    convert.restype, convert.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]

    def html(document):
        output = convert(document, len(document), UNSAFE)
        answer = ctypes.string_at(output)
        free(output)
        return answer

    return html


MODES = {
    "gfm": gfm,
    "core": functools.partial(plain, "cmark-gfm"),
    "libcmark": functools.partial(plain, "cmark"),
}


def main():
    html = MODES[sys.argv[1]]()
    documents = batch.unframe(sys.stdin.buffer.read())
    sys.stdout.buffer.write(batch.frame(map(html, documents)))


if __name__ == "__main__":
    main()
