using Xunit.Abstractions;
using Xunit.Sdk;

namespace LiveChat.Testing;

/// <summary>Finds the test of a <see cref="SpecAttribute"/>. Made by xunit.</summary>
/// <param name="diagnosticMessageSink">Where xunit's own messages go.</param>
public sealed class SpecDiscoverer(IMessageSink diagnosticMessageSink) : FactDiscoverer(diagnosticMessageSink)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
        => new SpecTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
