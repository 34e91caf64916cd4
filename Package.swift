// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every target of ours; dependencies keep their own.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A third-party product is named by one target only: see ARCHITECTURE.md, "Rooms".
let package = Package(
    name: "vibes",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "vibes", targets: ["vibes"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            from: "2.28.1",
            traits: []
        ),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .target(name: "Diagnostics", swiftSettings: settings),
        .target(
            name: "Digests",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        .target(name: "Highlighting", swiftSettings: settings),
        .target(name: "Images", swiftSettings: settings),
        .target(name: "JSONSchema", swiftSettings: settings),
        .target(
            name: "Markdown",
            dependencies: ["CCmark", "Diagnostics", "Highlighting"],
            swiftSettings: settings
        ),
        .target(name: "ModuleLinking", dependencies: ["Diagnostics"], swiftSettings: settings),
        .target(
            name: "Content",
            dependencies: [
                "Diagnostics", "JSONSchema", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Templates",
            dependencies: ["Diagnostics", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings
        ),
        .target(
            name: "SiteBuilder",
            dependencies: [
                "Content", "Diagnostics", "Digests", "Images", "JSONSchema", "Markdown",
                "ModuleLinking", "Templates",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "CloudflarePages",
            dependencies: ["Diagnostics"],
            swiftSettings: settings
        ),
        .target(name: "FileWatching", swiftSettings: settings),
        .target(
            name: "ExternalLinks",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "SiteChecker",
            dependencies: [
                "CloudflarePages", "Content", "Diagnostics", "ExternalLinks", "JSONSchema",
                "Markdown", "SiteBuilder",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "PreviewServer",
            dependencies: [
                "CloudflarePages", "Content", "Diagnostics", "Digests", "FileWatching",
                "JSONSchema", "SiteBuilder",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Client/live-reload.js")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "vibes",
            dependencies: [
                "Content", "Diagnostics", "ExternalLinks", "Markdown", "PreviewServer",
                "SiteBuilder", "SiteChecker",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "markdown-batch",
            dependencies: ["Markdown"],
            path: "Tests/MarkdownBatch",
            swiftSettings: settings
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Diagnostics"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "DiagnosticsTests",
            dependencies: ["Diagnostics"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "HighlightingTests",
            dependencies: ["Highlighting"],
            swiftSettings: settings
        ),
        .testTarget(name: "ImagesTests", dependencies: ["Images"], swiftSettings: settings),
        .testTarget(
            name: "JSONSchemaTests",
            dependencies: ["JSONSchema"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ModuleLinkingTests",
            dependencies: ["Diagnostics", "ModuleLinking"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MarkdownTests",
            dependencies: ["Diagnostics", "Markdown"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ContentTests",
            dependencies: ["Content", "Diagnostics", "JSONSchema", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TemplatesTests",
            dependencies: ["Diagnostics", "Templates"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SiteBuilderTests",
            dependencies: [
                "Content", "Diagnostics", "Digests", "JSONSchema", "Markdown", "SiteBuilder",
                "TestSupport",
            ],
            exclude: ["Sites", "BrokenSites"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CloudflarePagesTests",
            dependencies: ["CloudflarePages", "Diagnostics"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ExternalLinksTests",
            dependencies: ["ExternalLinks", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "FileWatchingTests",
            dependencies: ["FileWatching", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PreviewServerTests",
            dependencies: [
                "CloudflarePages", "Content", "PreviewServer", "SiteBuilder", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SiteCheckerTests",
            dependencies: [
                "CloudflarePages", "Content", "Diagnostics", "SiteBuilder", "SiteChecker",
                "TestSupport",
            ],
            exclude: ["BadSites"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "VibesTests",
            dependencies: ["TestSupport", "vibes"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
