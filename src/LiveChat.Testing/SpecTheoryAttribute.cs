using Xunit.Sdk;

namespace LiveChat.Testing;

/// <summary>A theory that is skipped, visibly, when its class has a <see cref="RequirementAttribute"/> and what it needs is missing.</summary>
[XunitTestCaseDiscoverer("LiveChat.Testing." + nameof(SpecTheoryDiscoverer), "LiveChat.Testing")]
public sealed class SpecTheoryAttribute : TheoryAttribute;
