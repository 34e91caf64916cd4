/* The floor of every generator on libcmark: read each Markdown file, render it, write it. */
#include <cmark.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*size + 1);
    if (fread(text, 1, *size, file) != *size) { perror(path); exit(1); }
    text[*size] = 0;
    fclose(file);
    return text;
}

int main(int count, char **arguments) {
    if (count != 3) { fprintf(stderr, "usage: floor FOLDER OUTPUT\n"); return 64; }
    DIR *folder = opendir(arguments[1]);
    if (!folder) { perror(arguments[1]); return 1; }
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        size_t length = strlen(entry->d_name), size;
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], entry->d_name);
        char *text = read_file(path, &size);
        char *body = strncmp(text, "---\n", 4) ? text : strstr(text + 4, "\n---\n") + 5;
        char *html = cmark_markdown_to_html(body, strlen(body), CMARK_OPT_DEFAULT);
        snprintf(path, sizeof path, "%s/%.*s.html", arguments[2], (int)length - 3, entry->d_name);
        FILE *file = fopen(path, "wb");
        if (!file) { perror(path); return 1; }
        fputs("<!doctype html>\n", file);
        fputs(html, file);
        fclose(file);
        free(html);
        free(text);
    }
    closedir(folder);
    return 0;
}
