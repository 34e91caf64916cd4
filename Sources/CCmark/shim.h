#include <stdlib.h>
#include <string.h>

#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "vibes needs libcmark. Install it (Debian, Ubuntu: apt-get install libcmark-dev; macOS: brew install cmark) and build again."
#endif
