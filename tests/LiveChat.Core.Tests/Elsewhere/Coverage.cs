using LiveChat.Testing;

namespace LiveChat.Core.Tests.Elsewhere;

/// <summary>A provider without any specs; internal, so that only the test of the coverage itself runs it.</summary>
internal sealed class Coverage : SpecCoverage;
