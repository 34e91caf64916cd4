extension Sample {
    /// What Pillow 13.0 writes.
    static let jpeg = [
        Sample(
            "JPEG",
            7,
            300,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////\
            ////////////////////////////////////wAALCAEsAAcBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/\
            xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJAAAAAAAAAAAAH/2Q==
            """
        ),
        Sample(
            "progressive JPEG",
            9,
            8,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////\
            ////////////////////////////////////wgALCAAIAAkBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/\
            2gAIAQEAAAABj//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAQUCP//EABQQAQAAAAAAAAAAAAAAAAAA\
            ABD/2gAIAQEABj8CP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8hP//aAAgBAQAAABA//8QAFBAB\
            AAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPxA//9k=
            """
        ),
        Sample(
            "JPEG of orientation 3",
            7,
            6,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/4QAuRXhpZgAATU0AKgAAAAgAAgEPAAIAAAACQwAAAAESAAMAAAABAAMA\
            AAAAAAD/2wBDAP//////////////////////////////////////////////////////////////////////\
            ////////////////wAALCAAGAAcBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAA\
            AAAAAAD/2gAIAQEAAD8AL//Z
            """
        ),
        Sample(
            "JPEG of orientation 6",
            6,
            7,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/4QAuRXhpZgAATU0AKgAAAAgAAgEPAAIAAAACQwAAAAESAAMAAAABAAYA\
            AAAAAAD/2wBDAP//////////////////////////////////////////////////////////////////////\
            ////////////////wAALCAAGAAcBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAA\
            AAAAAAD/2gAIAQEAAD8AL//Z
            """
        ),
        Sample(
            "JPEG of orientation 8",
            6,
            7,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/4QAuRXhpZgAATU0AKgAAAAgAAgEPAAIAAAACQwAAAAESAAMAAAABAAgA\
            AAAAAAD/2wBDAP//////////////////////////////////////////////////////////////////////\
            ////////////////wAALCAAGAAcBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAA\
            AAAAAAD/2gAIAQEAAD8AL//Z
            """
        ),
        Sample(
            "little-endian JPEG of orientation 5",
            6,
            7,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAASUkqAAgAAAABABIBAwABAAAABQAAAAAAAAD/2wBDAP//\
            ////////////////////////////////////////////////////////////////////////////////////\
            wAALCAAGAAcBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEA\
            AD8AL//Z
            """
        ),
    ]
}
