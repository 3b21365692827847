using Xunit.Sdk;

namespace LiveChat.Testing;

/// <summary>A fact that is skipped, visibly, when its class has a <see cref="RequirementAttribute"/> and what it needs is missing.</summary>
[XunitTestCaseDiscoverer("LiveChat.Testing." + nameof(SpecDiscoverer), "LiveChat.Testing")]
public sealed class SpecAttribute : FactAttribute;
