extension Sample {
    /// What Pillow 13.0 writes.
    static let raster = [
        Sample(
            "PNG",
            3,
            2,
            """
            iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAFUlEQVR4nGM8wcXFwMDAwMDAxAADABByAOAp\
            6i43AAAAAElFTkSuQmCC
            """
        ),
        Sample(
            "palette PNG",
            300,
            2,
            """
            iVBORw0KGgoAAAANSUhEUgAAASwAAAACAQMAAADYYnPEAAAAA1BMVEXICgoi/Pu2AAAADElEQVR42mNgoCYA\
            AABOAAHomuSbAAAAAElFTkSuQmCC
            """
        ),
        Sample(
            "GIF",
            5,
            400,
            """
            R0lGODdhBQCQAYEAAMgKCgAAAAAAAAAAACwAAAAABQCQAQAISgABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsaLF\
            ixgzatzIsaPHjyBDihxJsqTJkyhTqlzJsqXLlzBjypxJs6bNmzhz6tzJs6fPlwEBADs=
            """
        ),
        Sample(
            "animated GIF",
            6,
            4,
            """
            R0lGODdhBgAEAIEAAMgKCgAAAAAAAAAAACwAAAAABgAEAAAICwABCBxIsKDBgQEBACH5BAEAAAEALAAAAAAG\
            AAQAgQAACQAAAAAAAAAAAAgLAAEIHEiwoMGBAQEAOw==
            """
        ),
    ]
}
