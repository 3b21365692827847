using LiveChat.Testing;

namespace LiveChat.Core.Tests;

public sealed class InMemoryCoverage : SpecCoverage
{
    protected override IReadOnlyCollection<Type> NotOurs => [];
}
