using Xunit.Abstractions;
using Xunit.Sdk;

namespace LiveChat.Testing;

/// <summary>Finds the tests of a <see cref="SpecTheoryAttribute"/>. Made by xunit.</summary>
/// <param name="diagnosticMessageSink">Where xunit's own messages go.</param>
public sealed class SpecTheoryDiscoverer(IMessageSink diagnosticMessageSink) : TheoryDiscoverer(diagnosticMessageSink)
{
    /// <inheritdoc/>
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow)
        => [new SpecTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, dataRow)];
}
