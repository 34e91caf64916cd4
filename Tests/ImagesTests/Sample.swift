import Foundation
import Testing

@testable import Images

/// A small image, as a real encoder wrote it.
struct Sample: CustomTestStringConvertible, Sendable {
    var name: String
    var size: ImageSize
    var bytes: [UInt8]

    var testDescription: String { name }

    init(_ name: String, _ width: Int, _ height: Int, _ base64: String) {
        self.name = name
        size = ImageSize(width: width, height: height)
        bytes = Data(base64Encoded: base64).map { Array($0) } ?? []
    }

    static let all = [
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
            "GIF",
            5,
            4,
            """
            R0lGODdhBQAEAIEAAMgKCgAAAAAAAAAAACwAAAAABQAEAAAICQABCBxIsGDBgAA7
            """
        ),
        Sample(
            "JPEG",
            7,
            6,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////\
            ////////////////////////////////////2wBDAaq0tPDS8P//////////////////////////////////\
            ////////////////////////////////////////////wAARCAAGAAcDASIAAhEBAxEB/8QAFQABAQAAAAAA\
            AAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgP/xAAUEQEA\
            AAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCABUf/2Q==
            """
        ),
        Sample(
            "progressive JPEG",
            9,
            8,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////\
            ////////////////////////////////////2wBDAaq0tPDS8P//////////////////////////////////\
            ////////////////////////////////////////////wgARCAAIAAkDASIAAhEBAxEB/8QAFQABAQAAAAAA\
            AAAAAAAAAAAAAAL/xAAVAQEBAAAAAAAAAAAAAAAAAAABAv/aAAwDAQACEAMQAAABkFf/xAAUEAEAAAAAAAAA\
            AAAAAAAAAAAQ/9oACAEBAAEFAj//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AX//xAAUEQEAAAAA\
            AAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAY/Aj//xAAUEAEA\
            AAAAAAAAAAAAAAAAAAAQ/9oACAEBAAE/IT//2gAMAwEAAgADAAAAEPP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA\
            /9oACAEDAQE/EH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EH//xAAUEAEAAAAAAAAAAAAAAAAA\
            AAAQ/9oACAEBAAE/ED//2Q==
            """
        ),
        Sample(
            "turned JPEG",
            6,
            7,
            """
            /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAKBu\
            eIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////////////////////////////////////////\
            2wBDAaq0tPDS8P//////////////////////////////////////////////////////////////////////\
            ////////wAARCAAGAAcDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAA\
            AgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJico\
            KSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWm\
            p6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEB\
            AQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEI\
            FEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0\
            dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk\
            5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwBlFFFSaH//2Q==
            """
        ),
        Sample(
            "lossy WebP",
            11,
            10,
            """
            UklGRjAAAABXRUJQVlA4ICQAAABwAQCdASoLAAoADMDOJaACdAFAAAD+4LkIw1uvxQ5s7gVAAAA=
            """
        ),
        Sample(
            "lossless WebP",
            13,
            12,
            """
            UklGRh4AAABXRUJQVlA4TBEAAAAvDMACAAdQhSJXof+BiOh/AAA=
            """
        ),
        Sample(
            "extended WebP",
            15,
            14,
            """
            UklGRlQAAABXRUJQVlA4WAoAAAAQAAAADgAADQAAQUxQSAoAAAABB1CtiAhERP8DVlA4ICQAAABwAQCdASoP\
            AA4ADMDOJaACdAFAAAD+4LkIw1uvxQ5s7gVAAAA=
            """
        ),
        Sample(
            "AVIF",
            17,
            16,
            """
            AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGlj\
            dAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAJQAAAChp\
            aW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAA\
            AAAAEQAAABAAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1h\
            AAAAAAAAAAEAAQQBAoMEAAAALW1kYXQSAAoJGBDh7RAQ0GhAMhYf94eFFd///+LAAACusZybuZWwhI+E
            """
        ),
    ]
}
