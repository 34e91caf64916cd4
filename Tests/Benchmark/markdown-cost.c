/* What plain cmark costs: answers documents in the framing of markdown-batch, by libcmark alone. */

#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    size_t size;
    while (scanf("%zu", &size) == 1 && getchar() == '\n') {
        char *text = malloc(size + 1);
        if (!text || fread(text, 1, size, stdin) != size) return 1;
        char *html = cmark_markdown_to_html(text, size, CMARK_OPT_UNSAFE);
        printf("%zu\n%s", strlen(html), html);
        free(html);
        free(text);
    }
    return 0;
}
