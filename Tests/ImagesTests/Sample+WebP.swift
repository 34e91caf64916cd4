extension Sample {
    /// What Pillow 13.0 writes.
    static let webP = [
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
            300,
            """
            UklGRiQAAABXRUJQVlA4TBcAAAAvDMBKAAdQhSJXof8BICH8ny9F9D+1AgA=
            """
        ),
        Sample(
            "lossless WebP with alpha",
            14,
            13,
            """
            UklGRh4AAABXRUJQVlA4TBEAAAAvDQADEAdQhSJXoVCBiOh/AAA=
            """
        ),
        Sample(
            "lossy WebP with alpha",
            300,
            14,
            """
            UklGRnwAAABXRUJQVlA4WAoAAAAQAAAAKwEADQAAQUxQSBAAAAABB1CoiAgACeH/fCmi/6kEVlA4IEYAAADQ\
            AwCdASosAQ4AP83m8HK/uDMsIagD8DmJaQDPoAT5w4cOHDhw4NAA/txR3J+aX3Z2i0yxLbJ3xvv5/M5WxEJn\
            K2IdQAAA
            """
        ),
        Sample(
            "animated WebP",
            16,
            15,
            """
            UklGRrIAAABXRUJQVlA4WAoAAAACAAAADwAADgAAQU5JTQYAAAAAAAAAAABBTk1GSAAAAAAAAAAAAA8AAA4A\
            AAAAAAJWUDggMAAAADABAJ0BKhAADwABQCYloAADcAD+9hNf//i0P7ef8GtzX//8Cd//wJ3//Anf+AAAAEFO\
            TUY2AAAAAAAAAAAADwAADgAAAAAAAFZQOCAeAAAAVAEAnQEqEAAPAAAAJiWcAARhgAD+/SjRJuelmAAA
            """
        ),
    ]
}
